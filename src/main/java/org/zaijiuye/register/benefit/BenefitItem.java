package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Dossiers;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;

/** Item 2 失业保险金申领. */
@Component
class BenefitItem implements Item {

    private final Dossiers dossiers;
    private final BenefitFacts facts;
    private final BenefitParameters parameters;
    private final Granting granting;

    BenefitItem(Dossiers dossiers, BenefitFacts facts, BenefitParameters parameters, Granting granting) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.granting = granting;
    }

    @Override
    public String word() {
        return "benefit";
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "失业保险金申领";
    }

    @Override
    public Class<? extends Record> requestType() {
        return BenefitRequest.class;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return List.of();
    }

    @Override
    public Class<? extends Record> factsType() {
        return BenefitClaim.class;
    }

    @Override
    public String caseKind(Record facts) {
        return "ORDINARY";
    }

    @Override
    public List<Reason> grounds() {
        return BenefitRules.refusable();
    }

    @Override
    public Ruling decide(Record facts) {
        var claim = (BenefitClaim) facts;
        var asked = parameters.asking(claim);
        var decision = BenefitRules.decide(claim, BenefitParameters.terms(asked, claim));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public Record facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public Record preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        granting.grant(handling);
    }
}
