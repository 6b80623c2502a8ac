package org.zaijiuye.event;

import org.zaijiuye.engine.EngineDoor;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registration;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Messages to LifecycleProcess, by case number, whatever rights in the engine the caller has. Nobody waiting is an
 * answer, never an exception.
 */
@Component
public class Cases {

    private final RuntimeService runtime;
    private final EngineDoor door;

    Cases(RuntimeService runtime, EngineDoor door) {
        this.runtime = runtime;
        this.door = door;
    }

    /** Starts the lifecycle of a new registration, in the transaction that granted it. */
    public void open(Registration registration) {
        door.call(() -> runtime.createMessageCorrelation("RegistrationGranted")
                .processInstanceBusinessKey(registration.caseNumber())
                .setVariable("office", registration.serviceOrg())
                .correlateStartMessage());
    }

    /** The person registered again: the old case ends. */
    public void succeeded(String caseNumber) {
        send("CaseSucceeded", caseNumber);
    }

    public void ended(String caseNumber) {
        send("RegistrationEnded", caseNumber);
    }

    public void restored(String caseNumber) {
        send("RegistrationRestored", caseNumber);
    }

    public void settled(String caseNumber) {
        send("CaseSettled", caseNumber);
    }

    /** Sets a deregistration going: the lifecycle calls it or, where the case has ended, nobody. */
    void exit(ExitFact fact, Registration registration, String handling) {
        if (!send(fact.message(), registration.caseNumber())) {
            door.call(() -> runtime.createProcessInstanceByKey("DeregistrationProcess")
                    .businessKey(handling)
                    .setVariable("handling", handling)
                    .setVariable("office", registration.serviceOrg())
                    .execute());
        }
    }

    /** Whether somebody was waiting for the message. */
    public boolean send(String message, String businessKey) {
        return door.call(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult()
                .isEmpty());
    }
}
