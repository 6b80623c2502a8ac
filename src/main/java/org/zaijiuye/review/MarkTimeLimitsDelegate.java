package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.TimeMarks;
import org.zaijiuye.records.TimeMarks.Passed;
import org.zaijiuye.timelimit.Limits;

/**
 * Reminder at 50 %, supervisor at 80 %, county at 100 % of the running time (design.md §7). The moments were stored when
 * the clock began to run; one statement finds those that have come. Each mark of each handling is told once; overdue work
 * is never approved by silence.
 */
@DiagramStep(title = "标记办理时限", help = "找出到了提醒、督办、超期时点的办件，每个时点提醒一次。任何流程都可以使用。")
@Component
class MarkTimeLimitsDelegate implements JavaDelegate {

    private static final String CITY = "city-approver";
    private static final List<String> MARKS =
            List.of("sla.remindPercent", "sla.supervisePercent", "sla.escalatePercent");

    private final Handlings handlings;
    private final TimeMarks marks;
    private final Limits limits;
    private final Parameters parameters;
    private final Jurisdiction jurisdiction;
    private final Reviewers reviewers;
    private final Outbox outbox;
    private final Clock clock;

    MarkTimeLimitsDelegate(
            Handlings handlings,
            TimeMarks marks,
            Limits limits,
            Parameters parameters,
            Jurisdiction jurisdiction,
            Reviewers reviewers,
            Outbox outbox,
            Clock clock) {
        this.handlings = handlings;
        this.marks = marks;
        this.limits = limits;
        this.parameters = parameters;
        this.jurisdiction = jurisdiction;
        this.reviewers = reviewers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handlings.unmeasured().forEach(limits::resume);
        var now = LocalDateTime.now(clock);
        marks.passed(now).forEach(handling -> tell(handling, now));
    }

    private void tell(Passed handling, LocalDateTime now) {
        var mark = handling.told();
        while (mark < MARKS.size() && !handling.moments().get(mark).isAfter(now)) {
            var percent = parameters.integer(
                    MARKS.get(mark), handling.profile(), handling.office().substring(0, 4), now.toLocalDate());
            recipients(handling, mark).forEach(recipient -> tell(handling, percent, recipient, now));
            mark++;
        }
        marks.told(handling.number(), mark);
    }

    private List<String> recipients(Passed handling, int mark) {
        var office = jurisdiction.office(handling.office());
        return switch (mark) {
            case 0 -> List.of(reviewers.clerks(office));
            case 1 -> List.of(reviewers.supervisors(office));
            default -> List.of(reviewers.county(handling.office()), CITY);
        };
    }

    private void tell(Passed handling, int percent, String recipient, LocalDateTime now) {
        if (marks.pass(handling.number(), recipient, percent, recipient, now)) {
            outbox.tellOffice(
                    recipient,
                    handling.number(),
                    handling.number() + ":MARK:" + percent + ":" + recipient,
                    percent >= 100 ? "办件超期" : "办件时限提醒",
                    "办件 " + handling.number() + " 已用时限 " + percent + "%，法定期限 " + handling.dueOn() + "。");
        }
    }
}
