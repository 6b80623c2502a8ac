package org.zaijiuye.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceReading;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.dossier.ProvenFact;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.ReportedFacts;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Item;
import org.zaijiuye.task.FormValues;

/**
 * How an official changes the facts that a rule is asked about: by evidence of their own, never by overwriting. Which
 * facts there are each item says; the rule is asked again with the proven value.
 */
@Component
class Corrections {

    private static final String FACT = "fact";

    private static final List<String> FIELDS = List.of(FACT, "rightChoice", "rightDate", "rightMonth", "rightNumber");

    /** Whether a form names a fact or a right value, which must not be passed over in silence. */
    static boolean isIn(FormValues form) {
        return FIELDS.stream()
                .map(field -> form.values().get(field))
                .anyMatch(value -> value != null && !value.toString().isBlank());
    }

    private final EvidenceRecorder evidence;
    private final EvidenceReading words;
    private final Dossiers dossiers;
    private final Proposals proposals;
    private final ItemRegistry items;
    private final StoredJson stored;

    Corrections(
            EvidenceRecorder evidence,
            EvidenceReading words,
            Dossiers dossiers,
            Proposals proposals,
            ItemRegistry items,
            StoredJson stored) {
        this.evidence = evidence;
        this.words = words;
        this.dossiers = dossiers;
        this.proposals = proposals;
        this.items = items;
        this.stored = stored;
    }

    /** Each fact with what its source says now, as the form offers them for choice. */
    List<Map<String, Object>> offered(String handling) {
        var findings = findings(handling);
        return possible(findings.dossier())
                .map(correction -> Map.<String, Object>of(
                        "value", correction.key(),
                        "label", label(correction, findings),
                        "kind", correction.kind().name(),
                        "options", options(correction)))
                .toList();
    }

    void enter(String handling, FormValues form, String comment, String user) {
        var findings = findings(handling);
        var key = form.required(FACT, "更正的事实");
        var correction = possible(findings.dossier())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("本办件不能更正所选的事实：请在列出的事实中选择；来源尚未答复的，请先核查。"));
        var right = CorrectedValue.read(correction, form);
        var item = items.of(findings.dossier().stored().item());
        var before = item.facts(handling);
        evidence.enter(
                handling,
                ProvenFact.name(correction),
                Evidence.Source.CLERK,
                "更正事实",
                new ProvenFact(
                        correction.name(),
                        correction.title(),
                        right.title(),
                        right.value(),
                        right.change(),
                        ProvenFact.told(answer(findings.uncorrected(), correction), right.change()),
                        comment),
                user);
        if (item.facts(handling).equals(before)) {
            throw new NotAllowed("“%s”更正为“%s”不改变判定所用的事实，无须更正。".formatted(correction.title(), right.title()));
        }
    }

    private RegisterFindings findings(String handling) {
        return new RegisterFindings(dossiers.of(handling), stored);
    }

    private Stream<Correction> possible(Dossier dossier) {
        return corrections(items.of(dossier.stored().item()), dossier.stored().number()).stream()
                .filter(correction ->
                        correction.source().equals(ReportedFacts.SOURCE) || dossier.tells(correction.source()));
    }

    private <F extends Record> List<Correction> corrections(Item<F> item, String handling) {
        return item.corrections(stored.facts(proposals.latest(handling), item.factsType()));
    }

    private String label(Correction correction, RegisterFindings findings) {
        var fields = correction.options().stream()
                .findFirst()
                .map(Correction.Option::change)
                .orElseGet(() -> correction.change(JsonNodeFactory.instance.nullNode()));
        if (fields.isEmpty()) {
            return correction.title();
        }
        var said = words.said(ProvenFact.told(answer(findings, correction), fields));
        return "%s（%s：%s）"
                .formatted(correction.title(), words.register(correction.source()), said.isEmpty() ? "未载明" : said);
    }

    private static JsonNode answer(RegisterFindings findings, Correction correction) {
        return findings.answer(correction.source()).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static List<Map<String, String>> options(Correction correction) {
        return correction.options().stream()
                .map(option -> Map.of("value", option.value(), "label", option.title()))
                .toList();
    }
}
