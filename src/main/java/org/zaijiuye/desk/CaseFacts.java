package org.zaijiuye.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.CurrentStep;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;

/**
 * What conditions and texts of administrators may ask about the handling of their process: {@code ${case.office}}. Read
 * from the records each time, because variables could be forged.
 */
@AskedByDiagrams
@Component("case")
public class CaseFacts {

    private final Handlings handlings;
    private final Objections objections;
    private final Decisions decisions;
    private final StoredJson stored;

    CaseFacts(Handlings handlings, Objections objections, Decisions decisions, StoredJson stored) {
        this.handlings = handlings;
        this.objections = objections;
        this.decisions = decisions;
        this.stored = stored;
    }

    public String getNumber() {
        return handling().number();
    }

    /** Code of the office that holds it. */
    public String getOffice() {
        return handling().office();
    }

    /** The word of the item, for example {@code benefit}. */
    public String getItem() {
        return handling().item();
    }

    public String getProfile() {
        return handling().profile();
    }

    /** The kind of case after which the route of the review is chosen. */
    public String getKind() {
        return handling().caseKind();
    }

    /** The facts that the rule was last asked about, by their names; empty before it was asked. */
    public Map<String, Object> getFacts() {
        return decisions
                .latest(handling().number(), DecisionRecord.Kind.PROPOSAL)
                .map(proposal -> stored.map(proposal.facts().text()))
                .orElse(Map.of());
    }

    private Handling handling() {
        var key = CurrentStep.businessKey().orElse("");
        return handlings
                .findById(key)
                .or(() ->
                        objections.findById(key).map(Objection::handling).flatMap(number -> handlings.findById(number)))
                .orElseThrow(() -> new IllegalStateException("流程编号“" + key + "”不是办件编号，不能使用 ${case.…}，请只在事项和审核的流程中使用"));
    }
}
