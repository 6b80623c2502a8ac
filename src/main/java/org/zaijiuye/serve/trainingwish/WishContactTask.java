package org.zaijiuye.serve.trainingwish;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.task.ServiceTask;

/** Who speaks with somebody about a wish, and until when: counted from the day on which it was noted. */
@Component
class WishContactTask implements ServiceTask {

    private final TrainingWishes wishes;
    private final StateTransitions transitions;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Parameters parameters;

    WishContactTask(
            TrainingWishes wishes,
            StateTransitions transitions,
            Jurisdiction jurisdiction,
            Calendars calendars,
            Parameters parameters) {
        this.wishes = wishes;
        this.transitions = transitions;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    @Override
    public String process() {
        return WishContactRound.PROCESS;
    }

    @Override
    public long person(String handling) {
        return wish(handling).personId();
    }

    @Override
    public String group(String handling) {
        return jurisdiction.group(
                Role.TRAINING_OFFICER.code(),
                Office.Level.COUNTY.name(),
                transitions.handling(handling).office());
    }

    @Override
    public LocalDate due(String handling) {
        var noted = wish(handling).notedOn();
        return calendars.current().workingDaysAfter(noted, parameters.integer("train.contactWd", "", "", noted));
    }

    private TrainingWish wish(String handling) {
        return wishes.findByHandling(handling).orElseThrow();
    }
}
