package org.zaijiuye.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.Progress.Ground;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.pdf.PdfWriter;
import org.zaijiuye.person.IdType;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Persons;
import org.zaijiuye.shared.Law;

/** Writes the letter of what was decided about a handling; whoever calls has seen to it that the reader may have it. */
@Component
public class DecisionLetters {

    /** Where the page and the document come from. */
    static final String TEMPLATE = "pdf/decision";

    private static final Set<String> DECIDED = Set.of("GRANTED", "REFUSED");

    private final Decisions decisions;
    private final GrantResults results;
    private final StoredJson stored;
    private final ObjectionPeriod period;
    private final ItemRegistry items;
    private final Persons persons;
    private final Offices offices;
    private final PdfWriter pdf;

    DecisionLetters(
            Decisions decisions,
            GrantResults results,
            StoredJson stored,
            ObjectionPeriod period,
            ItemRegistry items,
            Persons persons,
            Offices offices,
            PdfWriter pdf) {
        this.decisions = decisions;
        this.results = results;
        this.stored = stored;
        this.period = period;
        this.items = items;
        this.persons = persons;
        this.offices = offices;
        this.pdf = pdf;
    }

    /**
     * The letter as a document.
     *
     * @throws Rejected 404 where nothing was decided
     */
    public ResponseEntity<byte[]> document(Handling handling) {
        var name =
                ContentDisposition.inline().filename(handling.number() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf.write(TEMPLATE, model(handling)));
    }

    /** What the template shows. */
    Map<String, Object> model(Handling handling) {
        return Map.of(
                "letter",
                of(handling),
                "review",
                Law.ADMINISTRATIVE_REVIEW.article("第二十条").citation(),
                "court",
                Law.ADMINISTRATIVE_LITIGATION.article("第四十六条").citation());
    }

    private DecisionLetter of(Handling handling) {
        var made = decisions.of(handling.number()).stream()
                .filter(each -> each.kind() == DecisionRecord.Kind.DECISION && DECIDED.contains(each.outcome()))
                .toList();
        if (made.isEmpty()) {
            throw new Rejected(404, "办件 " + handling.number() + " 没有作出决定，没有决定书；为何办结见办理进度。", List.of());
        }
        var decision = made.get(made.size() - 1);
        var item = items.of(handling.item());
        var person = persons.findById(handling.personId()).orElseThrow();
        var office = offices.findById(handling.office()).orElseThrow();
        return new DecisionLetter(
                handling.number() + "-J" + made.size(),
                handling.number(),
                item.title(),
                handling.application() != null,
                decision.outcome().equals("GRANTED"),
                person.name(),
                IdType.of(person.idType()).map(IdType::title).orElse(""),
                IdentityNumber.mask(person.idNo().text()),
                stored.reasons(decision).stream().map(Ground::of).toList(),
                ResultRow.of(item.description(), results.whenDecided(handling, decision)),
                made.size() > 1,
                period.lastDay(handling).orElse(null),
                office.name(),
                office.phone(),
                decision.decidedAt().toLocalDate());
    }
}
