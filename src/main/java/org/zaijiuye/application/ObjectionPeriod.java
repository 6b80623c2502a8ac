package org.zaijiuye.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.calendar.AfterHours;
import org.zaijiuye.calendar.TimeLimit;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;

/** How long an objection against a decision may be raised; intake and decision letter go by the same day. */
@Component
class ObjectionPeriod {

    private static final Set<String> DECIDED = Set.of("GRANTED", "REFUSED");
    private static final int AREA_DIGITS = 6;

    private final DecisionsInForce inForce;
    private final Parameters parameters;
    private final Calendars calendars;

    ObjectionPeriod(DecisionsInForce inForce, Parameters parameters, Calendars calendars) {
        this.inForce = inForce;
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /** The last day; empty where nothing was decided. */
    Optional<LocalDate> lastDay(Handling handling) {
        return DECIDED.contains(String.valueOf(handling.outcome()))
                ? inForce.since(handling).map(since -> lastDay(handling, since.toLocalDate()))
                : Optional.empty();
    }

    private LocalDate lastDay(Handling handling, LocalDate decided) {
        var area = handling.office()
                .substring(0, Math.min(AREA_DIGITS, handling.office().length()));
        var days = parameters.integer("objection.days", handling.profile(), area, decided);
        // The day after the decision counts first, whatever day the decision fell on.
        return new TimeLimit(calendars.current(), AfterHours.SAME_DAY, decided, days)
                .due()
                .due();
    }
}
