package org.zaijiuye.recovery;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.shared.MessageName;

/** Reminds everybody who is behind with a sum that they have to pay back, once for each date, and the officer with them. */
@Component
class RecoveryRound implements ServiceRound {

    private final RecoveryAccounts accounts;
    private final RecoveryCases cases;
    private final RecoveryNotices notices;
    private final LifecycleMessages messages;

    RecoveryRound(RecoveryAccounts accounts, RecoveryCases cases, RecoveryNotices notices, LifecycleMessages messages) {
        this.accounts = accounts;
        this.cases = cases;
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public String code() {
        return "RECOVERY_BEHIND";
    }

    @Override
    public String title() {
        return "追回款逾期";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        return ServiceRound.each(cases.behind(day, after, size), RecoveryCase::key, each -> remind(each, day));
    }

    private void remind(RecoveryCase recovery, LocalDate day) {
        cases.reminded(recovery.key(), day);
        notices.behind(accounts.of(recovery));
        messages.send(MessageName.RECOVERY_BEHIND, recovery.number());
    }
}
