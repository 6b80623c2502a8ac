package org.zaijiuye.engine;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Ruling;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Titled;

/**
 * What every task about a handling shows: who (masked), what is asked, the evidence with its age, what the rule proposes
 * with the law behind it, and what colleagues said. It lives in one task-local variable and nowhere else.
 */
@Component
public class CaseView {

    private static final Map<String, String> OUTCOMES = Map.of("GRANTED", "准予", "REFUSED", "不予办理", "REFERRED", "需人工判断");

    private final CaseFile caseFile;
    private final Persons persons;
    private final EvidenceTable evidence;
    private final Decisions decisions;
    private final Opinions opinions;
    private final Items items;
    private final Stored stored;

    CaseView(
            CaseFile caseFile,
            Persons persons,
            EvidenceTable evidence,
            Decisions decisions,
            Opinions opinions,
            Items items,
            Stored stored) {
        this.caseFile = caseFile;
        this.persons = persons;
        this.evidence = evidence;
        this.decisions = decisions;
        this.opinions = opinions;
        this.items = items;
        this.stored = stored;
    }

    public Map<String, Object> of(String number) {
        var handling = caseFile.handling(number);
        var item = items.of(handling.item());
        var veil = veil(handling);
        var view = new LinkedHashMap<String, Object>();
        view.put("item", item.title());
        view.put("handling", number);
        view.put("who", who(handling.personId()));
        view.put("due", String.valueOf(handling.dueOn()) + (handling.provisional() ? "（暂定）" : ""));
        view.put("promise", String.valueOf(handling.targetOn()));
        view.put("claims", labelled(stored.read(handling.request().text()), item.requestType(), veil));
        view.put("evidence", evidence.rows(handling, veil));
        view.put("opinions", opinions(number, veil));
        view.put("grounds", grounds(item.grounds()));
        decisions.latest(number, Ruling.Kind.PROPOSAL).ifPresent(proposal -> proposal(view, handling, proposal));
        return view;
    }

    /** What somebody wrote about a handling, fit to be shown in a task. */
    public String veiled(String number, String text) {
        return veil(caseFile.handling(number)).over(text);
    }

    private Veil veil(Handling handling) {
        return new Veil(persons.findById(handling.personId()).orElseThrow().name());
    }

    /** Surname, sex, year of birth and the masked number: enough to recognise, too little to copy. */
    public String who(long personId) {
        var person = persons.findById(personId).orElseThrow();
        return "%s　%s　%d年生　%s"
                .formatted(
                        mask(person.name()),
                        person.gender().equals("1") ? "男" : "女",
                        person.birthDate().getYear(),
                        IdentityNumber.mask(person.idNo().text()));
    }

    public static String mask(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, name.length() - 1));
    }

    private void proposal(Map<String, Object> view, Handling handling, Ruling proposal) {
        view.put("proposal", OUTCOMES.get(proposal.outcome()));
        view.put("reasons", reasons(stored.reasons(proposal)));
        view.put(
                "facts",
                labelled(
                        stored.read(proposal.facts().text()),
                        items.of(handling.item()).factsType(),
                        veil(handling)));
    }

    private static List<Map<String, String>> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.of(
                        "text", reason.text(),
                        "law", reason.basis().citation(),
                        "sure", reason.confidence() == Reason.Confidence.ASSUMED ? "样例值" : ""))
                .toList();
    }

    private List<Map<String, String>> opinions(String number, Veil veil) {
        return opinions.of(number).stream()
                .map(each -> Map.of(
                        "step", OpinionWords.step(each.step()),
                        "who", each.userId(),
                        "choice", OpinionWords.choice(each.choice()),
                        "comment", veil.over(each.comment().text())))
                .toList();
    }

    private static List<Map<String, String>> grounds(List<Reason> grounds) {
        return grounds.stream()
                .map(ground -> Map.of("value", ground.code(), "label", ground.sentence()))
                .toList();
    }

    /** The fields of a record that were filled and have a Chinese name; what only programs read has none. */
    private static List<Map<String, String>> labelled(JsonNode values, Class<? extends Record> type, Veil veil) {
        var rows = new ArrayList<Map<String, String>>();
        for (var component : type.getRecordComponents()) {
            var value = values.path(component.getName());
            if (!value.isMissingNode() && !value.isNull()) {
                label(component)
                        .ifPresent(label ->
                                rows.add(Map.of("name", label, "value", veil.over(words(value, component.getType())))));
            }
        }
        return rows;
    }

    private static Optional<String> label(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotationsByType(JsonPropertyDescription.class))
                .map(JsonPropertyDescription::value)
                .findFirst();
    }

    private static String words(JsonNode value, Class<?> type) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        if (value.isArray()) {
            return value.size() + "份";
        }
        return Arrays.stream(Objects.requireNonNullElse(type.getEnumConstants(), new Object[0]))
                .filter(constant -> constant.toString().equals(value.asText()) && constant instanceof Titled)
                .map(constant -> ((Titled) constant).title())
                .findFirst()
                .orElse(value.asText());
    }
}
