package org.zaijiuye.pages;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.calendar.LimitProgress;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.timelimit.Limits;

/** How a handling stands against its limit now, which may be worse than when a notice about it was written. */
@Component
class CurrentDeadline {

    private final Handlings handlings;
    private final Limits limits;
    private final Clock clock;

    CurrentDeadline(Handlings handlings, Limits limits, Clock clock) {
        this.handlings = handlings;
        this.limits = limits;
        this.clock = clock;
    }

    /** One Chinese phrase; empty where the subject of the notice has no limit. */
    String of(String subject) {
        return handlings.findById(subject).map(this::of).orElse("");
    }

    private String of(Handling handling) {
        var accepted = handling.acceptedAt();
        if (!handling.open()) {
            return "已办结";
        }
        if (accepted == null || handling.dueOn() == null) {
            return "";
        }
        var progress = limits.running(handling, accepted).progress(LocalDateTime.now(clock));
        return (progress.overdue() ? over(progress) : used(progress)) + "，法定期限 " + handling.dueOn();
    }

    private static String used(LimitProgress progress) {
        return "已用时限 %d%%"
                .formatted(progress.used().toMinutes()
                        * 100
                        / Math.max(1, progress.limit().toMinutes()));
    }

    /** A day that has begun counts. */
    private static String over(LimitProgress progress) {
        return "已超期 %d 个工作日"
                .formatted(progress.remaining().abs().plusDays(1).minusNanos(1).toDays());
    }
}
