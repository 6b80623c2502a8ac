package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.ContactAttempt;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;

/** 首次联系: whether the person was reached, and then what they need (需求调查). */
@Component
class FirstContactForm extends CaseTaskHandler {

    private static final Map<String, String> NEEDS =
            new TreeMap<>(Map.of("needPolicy", "POLICY", "needTraining", "TRAINING", "needGuidance", "GUIDANCE"));

    private final ContactRecorder recorder;
    private final Clock clock;

    FirstContactForm(CaseTaskView view, ServicePersons persons, ContactRecorder recorder, Clock clock) {
        super("Task_FirstContact", ContactService.PROCESS, view, persons);
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    void submit(CaseTask task, String user, FormValues form) {
        var sent = ContactFields.of(form);
        var needs = sent.reached()
                ? NEEDS.entrySet().stream()
                        .filter(need -> Boolean.TRUE.equals(form.flag(need.getKey())))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(","))
                : "";
        recorder.record(
                task,
                new ContactAttempt(
                        null,
                        task.number(),
                        LocalDateTime.now(clock),
                        sent.channel(),
                        sent.reached(),
                        needs,
                        new Encrypted(sent.reached() ? form.text("wishes") : ""),
                        new Encrypted(sent.remarks()),
                        user));
    }
}
