package org.zaijiuye.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceTable;
import org.zaijiuye.dossier.GreenChannel;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.task.Redaction;

/**
 * What every task about a handling shows: who (masked), what is asked, the evidence with its age, what the rule proposes
 * with the law behind it, and what colleagues said. It lives in one task-local variable and nowhere else.
 */
@Component
public class CaseView {

    /** Outcomes of a proposal or decision as a clerk reads them. */
    public static final Map<String, String> OUTCOMES = Map.of("GRANTED", "准予", "REFUSED", "不予办理", "REFERRED", "需人工判断");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StateTransitions transitions;
    private final Persons persons;
    private final Dossiers dossiers;
    private final HandlingPapers papers;
    private final EvidenceTable evidence;
    private final Decisions decisions;
    private final Opinions opinions;
    private final Colleagues colleagues;
    private final NoteRows notes;
    private final RecordWords words;
    private final ItemRegistry items;
    private final StoredJson stored;
    private final GreenChannel greenChannel;

    CaseView(
            StateTransitions transitions,
            Persons persons,
            Dossiers dossiers,
            HandlingPapers papers,
            EvidenceTable evidence,
            Decisions decisions,
            Opinions opinions,
            Colleagues colleagues,
            NoteRows notes,
            RecordWords words,
            ItemRegistry items,
            StoredJson stored,
            GreenChannel greenChannel) {
        this.transitions = transitions;
        this.persons = persons;
        this.dossiers = dossiers;
        this.papers = papers;
        this.evidence = evidence;
        this.decisions = decisions;
        this.opinions = opinions;
        this.colleagues = colleagues;
        this.notes = notes;
        this.words = words;
        this.items = items;
        this.stored = stored;
        this.greenChannel = greenChannel;
    }

    public Map<String, Object> of(String number) {
        var handling = transitions.handling(number);
        var item = items.of(handling.item());
        var person = person(handling.personId());
        var redaction = new Redaction(person.name());
        var form = papers.form(handling);
        var view = new LinkedHashMap<String, Object>();
        view.put("item", item.title());
        view.put("handling", number);
        view.put("who", who(person));
        view.put("personPage", "/office/handlings/" + number + "/person");
        view.put("due", String.valueOf(handling.dueOn()) + (handling.provisional() ? "（暂定）" : ""));
        view.put("greenChannel", greenChannel.of(handling));
        view.put("promise", String.valueOf(handling.targetOn()));
        view.put("claims", claims(handling, item, form, redaction));
        view.put("papers", papers.links(handling, form, redaction));
        view.put("evidence", evidence.rows(handling, redaction));
        view.put("opinions", opinions(number, redaction));
        view.put("notes", notes.of(StepSubject.numbers(handling), redaction::over));
        view.put("grounds", grounds(item.grounds()));
        decisions
                .latest(number, DecisionRecord.Kind.PROPOSAL)
                .ifPresent(proposal -> proposal(view, item, proposal, redaction));
        return view;
    }

    private List<Map<String, String>> claims(Handling handling, Item<?> item, JsonNode form, Redaction redaction) {
        var claims = new ArrayList<>(Declarations.of(form, redaction));
        claims.addAll(words.of(declared(handling, item, form), item.requestType(), redaction));
        return claims;
    }

    /** As declared last; both who propose and who check see the account that will be paid, and where it comes from. */
    private JsonNode declared(Handling handling, Item<?> item, JsonNode form) {
        var declared = dossiers.declared(handling);
        var account = item.description().pays() == null ? "" : declared.accountWords(form.path("applicant"));
        return account.isEmpty()
                ? declared.fields()
                : declared.fields().deepCopy().put("payAccount", account);
    }

    /** What somebody wrote about a handling, fit to be shown in a text component of a task's form. */
    public String veiled(String number, String text) {
        return Markdown.plain(
                new Redaction(person(transitions.handling(number).personId()).name()).over(text));
    }

    private Person person(long id) {
        return persons.findById(id).orElseThrow();
    }

    /** Surname, sex, year of birth and the masked number: enough to recognise, too little to copy. */
    public String who(long personId) {
        return who(person(personId));
    }

    private static String who(Person person) {
        return "%s　%s　%d年生　%s"
                .formatted(
                        new PersonName(person.name()).masked(),
                        person.gender().equals("1") ? "男" : "女",
                        person.birthDate().getYear(),
                        IdentityNumber.mask(person.idNo().text()));
    }

    private void proposal(Map<String, Object> view, Item<?> item, DecisionRecord proposal, Redaction redaction) {
        view.put("proposal", OUTCOMES.get(proposal.outcome()));
        view.put("reasons", reasons(stored.reasons(proposal)));
        view.put("facts", words.of(stored.read(proposal.facts().text()), item.factsType(), redaction));
    }

    /** Rows of a form: sentence, law, and whether it rests on a sample value. */
    public static List<Map<String, String>> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.of(
                        "text", reason.text(),
                        "law", reason.basis().citation(),
                        "sure", reason.confidence() == Reason.Confidence.ASSUMED ? "样例值" : ""))
                .toList();
    }

    private List<Map<String, String>> opinions(String number, Redaction redaction) {
        return opinions.of(number).stream()
                .map(each -> Map.of(
                        "when", each.givenAt().format(MINUTE),
                        "step", OpinionWords.step(each.step()),
                        "who", colleagues.called(each.userId()),
                        "choice", OpinionWords.choice(each.choice()),
                        "comment", redaction.over(each.comment().text())))
                .toList();
    }

    private static List<Map<String, String>> grounds(List<Reason> grounds) {
        return grounds.stream()
                .map(ground -> Map.of("value", ground.code(), "label", ground.sentence()))
                .toList();
    }
}
