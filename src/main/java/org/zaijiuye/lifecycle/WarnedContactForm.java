package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.ContactAttempt;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;

/** 失联联系: three tries in two ways before a silence may end the registration (policy.md §10.1). */
@Component
class WarnedContactForm extends CaseTaskHandler {

    private final ContactRecorder recorder;
    private final Clock clock;

    WarnedContactForm(CaseTaskView view, ServicePersons persons, ContactRecorder recorder, Clock clock) {
        super("Task_WarnedContact", ContactService.PROCESS, view, persons);
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    void submit(CaseTask task, String user, FormValues form) {
        var sent = ContactFields.of(form);
        recorder.record(
                task,
                new ContactAttempt(
                        null,
                        task.number(),
                        LocalDateTime.now(clock),
                        sent.channel(),
                        sent.reached(),
                        "",
                        new Encrypted(""),
                        new Encrypted(sent.remarks()),
                        user));
    }
}
