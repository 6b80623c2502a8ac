package org.zaijiuye.recovery;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.task.ServiceTask;

/**
 * Before the decision, and to give money back after the end, each hand has some working days; between them the next sum
 * that falls due says when to look again.
 */
@Component
class RecoveryTask implements ServiceTask {

    private final RecoveryAccounts accounts;
    private final RecoveryOffices offices;
    private final Calendars calendars;
    private final Parameters parameters;

    RecoveryTask(RecoveryAccounts accounts, RecoveryOffices offices, Calendars calendars, Parameters parameters) {
        this.accounts = accounts;
        this.offices = offices;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    @Override
    public String process() {
        return RecoveryAccounts.PROCESS;
    }

    @Override
    public long person(String number) {
        return accounts.of(number).recovery().personId();
    }

    @Override
    public String group(String number) {
        var recovery = accounts.of(number).recovery();
        return recovery.state() == RecoveryState.PROPOSED || recovery.state() == RecoveryState.WRITE_OFF_ASKED
                ? offices.reviewers(recovery)
                : offices.officers(recovery);
    }

    @Override
    public LocalDate due(String number) {
        var account = accounts.of(number);
        var next = account.nextDueOn();
        if (next != null) {
            return next;
        }
        var opened = Objects.requireNonNullElse(
                        account.recovery().closedAt(), account.recovery().openedAt())
                .toLocalDate();
        var payer = offices.payer(account.recovery());
        var days = parameters.integer("recovery.handleWd", payer.profile(), payer.division(), opened);
        return calendars.current().workingDaysAfter(opened, days);
    }
}
