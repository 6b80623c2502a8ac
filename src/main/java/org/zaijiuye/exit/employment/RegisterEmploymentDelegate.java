package org.zaijiuye.exit.employment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_RegisterEmployment: the granted employment takes effect. */
@Component
class RegisterEmploymentDelegate implements JavaDelegate {

    private final EmploymentEntry employing;

    RegisterEmploymentDelegate(EmploymentEntry employing) {
        this.employing = employing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        employing.register(ItemVariables.handling(execution));
    }
}
