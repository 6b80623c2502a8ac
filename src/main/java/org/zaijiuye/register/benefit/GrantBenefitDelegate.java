package org.zaijiuye.register.benefit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_GrantBenefit: the granted claim becomes an entitlement. */
@Component
class GrantBenefitDelegate implements JavaDelegate {

    private final BenefitAward granting;

    GrantBenefitDelegate(BenefitAward granting) {
        this.granting = granting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        granting.grant(ItemVariables.handling(execution));
    }
}
