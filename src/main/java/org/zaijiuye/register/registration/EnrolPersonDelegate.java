package org.zaijiuye.register.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemVariables;

/** Task_EnrolPerson: the granted registration takes effect. */
@Component
class EnrolPersonDelegate implements JavaDelegate {

    private final Enrolment enrolment;

    EnrolPersonDelegate(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        enrolment.enrol(ItemVariables.handling(execution));
    }
}
