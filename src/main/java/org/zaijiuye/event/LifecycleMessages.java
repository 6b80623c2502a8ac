package org.zaijiuye.event;

import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.engine.ProgramMessages;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.MessageName;

/**
 * Messages to LifecycleProcess, by case number, and to the work that items run beside it, by its own, whatever rights in
 * the engine the caller has. Nobody waiting is an
 * answer, never an exception.
 */
@Component
public class LifecycleMessages {

    private final ProgramMessages messages;
    private final EngineCommands engine;

    LifecycleMessages(ProgramMessages messages, EngineCommands engine) {
        this.messages = messages;
        this.engine = engine;
    }

    /** Starts the lifecycle of a new registration, in the transaction that granted it. */
    public void open(Registration registration) {
        engine.call(() -> messages.about(MessageName.REGISTRATION_GRANTED)
                .processInstanceBusinessKey(registration.caseNumber())
                .correlateStartMessage());
    }

    /** The person registered again: the old case ends. */
    public void succeeded(String caseNumber) {
        send(MessageName.CASE_SUCCEEDED, caseNumber);
    }

    public void ended(String caseNumber) {
        send(MessageName.REGISTRATION_ENDED, caseNumber);
    }

    public void restored(String caseNumber) {
        send(MessageName.REGISTRATION_RESTORED, caseNumber);
    }

    public void settled(String caseNumber) {
        send(MessageName.CASE_SETTLED, caseNumber);
    }

    /** Whether somebody was waiting for the message. */
    public boolean send(String message, String businessKey) {
        return engine.call(() -> !messages.about(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult()
                .isEmpty());
    }
}
