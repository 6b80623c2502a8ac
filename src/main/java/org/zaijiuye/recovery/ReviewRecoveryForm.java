package org.zaijiuye.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 复核追回: a second person has the person told to pay, or sends it back to be looked at again. */
@Component
class ReviewRecoveryForm extends RecoveryForm {

    private final RecoveryAccounts accounts;
    private final RecoveryCases cases;
    private final RecoveryOffices offices;
    private final RecoveryNotices notices;
    private final StateTransitions transitions;
    private final Parameters parameters;
    private final Clock clock;

    ReviewRecoveryForm(
            RecoveryFormParts parts,
            RecoveryCases cases,
            RecoveryOffices offices,
            RecoveryNotices notices,
            StateTransitions transitions,
            Parameters parameters,
            Clock clock) {
        super("Task_ReviewRecovery", parts);
        this.accounts = parts.accounts();
        this.cases = cases;
        this.offices = offices;
        this.notices = notices;
        this.transitions = transitions;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    @Nullable
    String otherHand(RecoveryCase recovery) {
        return recovery.proposedBy();
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var decision = form.choice("decision", "复核意见", Set.of("AGREE", "RETURN"));
        var recovery = recovery(work);
        if (user.equals(otherHand(recovery))) {
            throw new NotAllowed("职责分离：核定和复核须由两人办理。");
        }
        if (decision.equals("RETURN")) {
            cases.note(recovery.key(), new Encrypted(form.required("comment", "退回原因")), user);
            transitions.move(recovery, RecoveryState.OPENED);
            return Map.of();
        }
        requireProposed(account(work));
        var today = LocalDate.now(clock);
        var payer = offices.payer(recovery);
        var days = parameters.integer("recovery.repayDays", payer.profile(), payer.division(), today);
        cases.decided(recovery.key(), user, today, today.plusDays(days));
        transitions.move(recovery, RecoveryState.COLLECTING);
        notices.decided(accounts.of(recovery.number()));
        return Map.of();
    }

    /** Months that joined since were neither looked at nor was the person heard about them. */
    private static void requireProposed(RecoveryAccount account) {
        var proposed = account.recovery().proposedMonths();
        if (proposed != null && !proposed.equals(account.monthKeys())) {
            throw new NotAllowed("核定以后应退月份有变动，现为" + account.months().size() + "笔、共"
                    + RecoveryNotices.yuan(account.debt()) + "元。请选择“退回”，由经办重新核定并听取本人陈述。");
        }
    }
}
