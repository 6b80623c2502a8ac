package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Office;
import org.zaijiuye.task.ServiceTask;

/** Who calls somebody about a course, and until when. */
@Component
class TrainingPhoneTask implements ServiceTask {

    private final TrainingPushes pushes;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Parameters parameters;

    TrainingPhoneTask(TrainingPushes pushes, Jurisdiction jurisdiction, Calendars calendars, Parameters parameters) {
        this.pushes = pushes;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    @Override
    public String process() {
        return TrainingPhoneRound.PROCESS;
    }

    @Override
    public long person(String push) {
        return push(push).personId();
    }

    @Override
    public String group(String push) {
        return jurisdiction.group(
                Role.TRAINING_OFFICER.code(),
                Office.Level.COUNTY.name(),
                push(push).office());
    }

    @Override
    public LocalDate due(String push) {
        var asked = Objects.requireNonNull(push(push).phoneAskedOn());
        return calendars.current().workingDaysAfter(asked, parameters.integer("push.phoneWd", "", "", asked));
    }

    private TrainingPush push(String number) {
        return pushes.findByNumber(number).orElseThrow();
    }
}
