package org.zaijiuye.timelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.calendar.AfterHours;
import org.zaijiuye.calendar.Pause;
import org.zaijiuye.calendar.TimeLimit;
import org.zaijiuye.dossier.GreenChannel;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;

/** Promise and legal limit of a handling, on the working calendar and with its pauses (design.md §7). */
@Service
public class Limits {

    /** For questions that no profile or area answers differently. */
    private static final String ANY = "";

    private final DecisionTables policies;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Handlings handlings;
    private final GreenChannel greenChannel;
    private final Clock clock;

    Limits(
            DecisionTables policies,
            Parameters parameters,
            Calendars calendars,
            Handlings handlings,
            GreenChannel greenChannel,
            Clock clock) {
        this.policies = policies;
        this.parameters = parameters;
        this.calendars = calendars;
        this.handlings = handlings;
        this.greenChannel = greenChannel;
        this.clock = clock;
    }

    /** Starts the clock of a handling: from now on its item is accepted (受理). */
    public void accept(Handling handling) {
        var now = LocalDateTime.now(clock);
        var legal = legal(handling, now);
        var promise = limit(handling, now, promisedDays(handling));
        handlings.accept(
                handling.number(),
                now,
                legal.due().due(),
                promise.due().due(),
                legal.due().provisional(),
                mark(handling, legal, "sla.remindPercent"),
                mark(handling, legal, "sla.supervisePercent"),
                mark(handling, legal, "sla.escalatePercent"));
    }

    /** After a pause both dates and the marks move by what was paused. */
    public void resume(Handling handling) {
        var accepted = handling.acceptedAt();
        if (accepted != null) {
            var pauses = handlings.pauses(handling.number()).stream()
                    .map(pause -> new Pause(pause.since(), until(pause.until())))
                    .toList();
            var legal = legal(handling, accepted).pausedBy(pauses);
            var promise = limit(handling, accepted, promisedDays(handling))
                    .pausedBy(pauses)
                    .due();
            handlings.postpone(
                    handling.number(),
                    legal.due().due(),
                    promise.due(),
                    legal.due().provisional(),
                    mark(handling, legal, "sla.remindPercent"),
                    mark(handling, legal, "sla.supervisePercent"),
                    mark(handling, legal, "sla.escalatePercent"));
        }
    }

    private LocalDateTime mark(Handling handling, TimeLimit legal, String percent) {
        return legal.share(parameter(handling, percent)).at();
    }

    /** The running legal limit, with all pauses so far. */
    public TimeLimit running(Handling handling, LocalDateTime accepted) {
        return legal(handling, accepted)
                .pausedBy(handlings.pauses(handling.number()).stream()
                        .map(pause -> new Pause(pause.since(), until(pause.until())))
                        .toList());
    }

    public LocalDate supplementDue(Handling handling) {
        return inWorkingDays(handling, parameter(handling, "supplement.days"));
    }

    public LocalDate objectionDue(Handling handling) {
        return inWorkingDays(
                handling,
                policies.row("TimeLimits", question(handling, "OBJECTION")).integer("legalDays"));
    }

    public LocalDate hearingDue(Handling handling) {
        return inWorkingDays(handling, parameter(handling, "dereg.verifyWd"));
    }

    /** A decision made before this moment can no longer be objected to. */
    public LocalDateTime objectionsClosedBefore(LocalDateTime now) {
        return wholeWorkingDaysBefore(now, "objection.days");
    }

    /** Work that came back to somebody before this moment is for the colleagues too. */
    public LocalDateTime returnedBefore(LocalDateTime now) {
        return wholeWorkingDaysBefore(now, "review.returnWd");
    }

    /** Since what happened before this moment, as many whole working days have passed as the parameter says. */
    private LocalDateTime wholeWorkingDaysBefore(LocalDateTime now, String parameter) {
        var days = parameters.integer(parameter, ANY, ANY, now.toLocalDate());
        var day = now.toLocalDate().minusDays(1);
        for (var left = days; left > 0; day = day.minusDays(1)) {
            left -= calendars.current().isWorkingDay(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay();
    }

    /** The last day after n working days from today. */
    public LocalDate inWorkingDays(Handling handling, int days) {
        return new TimeLimit(calendars.current(), afterHours(handling), LocalDate.now(clock), days)
                .due()
                .due();
    }

    /** Whole working days, rounded up. */
    private int promisedDays(Handling handling) {
        var days = row(handling).integer("promiseDays");
        return greenChannel.of(handling) ? (days * parameter(handling, "sla.greenPercent") + 99) / 100 : days;
    }

    private TimeLimit legal(Handling handling, LocalDateTime accepted) {
        return limit(handling, accepted, row(handling).integer("legalDays"));
    }

    private TimeLimit limit(Handling handling, LocalDateTime accepted, int days) {
        var closing = LocalTime.parse(
                parameters.text("sla.closingTime", handling.profile(), area(handling), accepted.toLocalDate()));
        return new TimeLimit(
                calendars.current(),
                afterHours(handling),
                TimeLimit.acceptedOn(accepted, closing, afterHours(handling)),
                days);
    }

    private PolicyRow row(Handling handling) {
        return policies.row("TimeLimits", question(handling, "DECISION"));
    }

    private AfterHours afterHours(Handling handling) {
        return AfterHours.valueOf(
                parameters.text("sla.afterHours", handling.profile(), area(handling), LocalDate.now(clock)));
    }

    private int parameter(Handling handling, String name) {
        return parameters.integer(name, handling.profile(), area(handling), LocalDate.now(clock));
    }

    private LocalDateTime until(@Nullable LocalDateTime until) {
        return until == null ? LocalDateTime.now(clock) : until;
    }

    private static Map<String, Object> question(Handling handling, String step) {
        return Map.of("profile", handling.profile(), "item", handling.item(), "step", step);
    }

    private static String area(Handling handling) {
        return handling.office().substring(0, Math.min(6, handling.office().length()));
    }
}
