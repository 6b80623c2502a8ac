package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Ruling;

/** Item 2 失业保险金申领. */
@Component
class BenefitItem implements Item<BenefitClaim> {

    private static final Description<BenefitClaim> DESCRIPTION = new Description<>(
            "benefit", 2, "失业保险金申领", BenefitRequest.class, BenefitClaim.class, BenefitRules.refusable());

    private final Dossiers dossiers;
    private final BenefitFacts facts;
    private final BenefitParameters parameters;
    private final BenefitAward granting;

    BenefitItem(Dossiers dossiers, BenefitFacts facts, BenefitParameters parameters, BenefitAward granting) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.granting = granting;
    }

    @Override
    public Description<BenefitClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Set<String> mustBeSupplied() {
        return Set.of(BenefitRules.ACCOUNT_UNPROVEN);
    }

    @Override
    public Ruling decide(BenefitClaim claim) {
        var asked = parameters.asking(claim);
        var decision = BenefitRules.decide(claim, BenefitParameters.terms(asked, claim));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public BenefitClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public BenefitClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        granting.grant(handling);
    }
}
