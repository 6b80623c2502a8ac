package org.zaijiuye.recovery;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.records.StateTransitions;

/** What officials may do with a debt that is decided, other than book money. */
@Service
class RecoverySteps {

    private final RecoveryAccounts accounts;
    private final RecoveryCases cases;
    private final RepaymentPlans plans;
    private final RecoveryOffices offices;
    private final RecoveryNotices notices;
    private final StateTransitions transitions;
    private final Parameters parameters;
    private final Clock clock;

    RecoverySteps(
            RecoveryAccounts accounts,
            RecoveryCases cases,
            RepaymentPlans plans,
            RecoveryOffices offices,
            RecoveryNotices notices,
            StateTransitions transitions,
            Parameters parameters,
            Clock clock) {
        this.accounts = accounts;
        this.cases = cases;
        this.plans = plans;
        this.offices = offices;
        this.notices = notices;
        this.transitions = transitions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * What is open now comes in monthly sums.
     *
     * @param count null where the officer left it out
     * @param first last day for the first of them
     * @throws NotAllowed if there are too few or too many, the first lies behind, or there are more of them than cents
     */
    void agree(RecoveryAccount account, @Nullable Integer count, LocalDate first) {
        var recovery = account.recovery();
        var today = LocalDate.now(clock);
        var payer = offices.payer(recovery);
        var most = parameters.integer("recovery.maxInstalments", payer.profile(), payer.division(), today);
        if (count == null || count < 2 || count > most) {
            throw new NotAllowed("“期数”应为2至" + most + "。");
        }
        if (first.isBefore(today)) {
            throw new NotAllowed("“首期退回日期”不能早于今日。");
        }
        var plan = RepaymentPlan.monthly(account.open(), count, first);
        if (plan.instalments().get(0).amount().signum() == 0) {
            throw new NotAllowed("尚欠" + RecoveryNotices.yuan(account.open()) + "元，不够分" + count + "期，请减少期数。");
        }
        plans.agree(recovery.key(), plan);
        notices.agreed(accounts.of(recovery));
    }

    /** @throws NotAllowed while a decision is objected to on whose account months come back */
    void askWriteOff(RecoveryAccount account, String why, String user) {
        requireUncontested(account.recovery());
        cases.note(account.recovery().key(), new Encrypted(why), user);
        transitions.move(account.recovery(), RecoveryState.WRITE_OFF_ASKED);
    }

    /** @throws NotAllowed if the same person asked for it, or a decision is objected to */
    void writeOff(RecoveryAccount account, String user) {
        requireUncontested(account.recovery());
        if (user.equals(account.recovery().askedBy())) {
            throw new NotAllowed("职责分离：提出核销和同意核销须由两人办理。");
        }
        accounts.close(account.recovery(), RecoveryState.WRITTEN_OFF, user);
        notices.writtenOff(account);
    }

    void refuseWriteOff(RecoveryAccount account, String why, String user) {
        cases.note(account.recovery().key(), new Encrypted(why), user);
        transitions.move(account.recovery(), RecoveryState.COLLECTING);
    }

    /**
     * Left to those who may punish and enforce; a fine is never computed here.
     *
     * @throws NotAllowed while a decision is objected to on whose account months come back
     */
    void refer(RecoveryAccount account, String why, String user) {
        requireUncontested(account.recovery());
        cases.note(account.recovery().key(), new Encrypted(why), user);
        accounts.close(account.recovery(), RecoveryState.REFERRED, user);
        notices.referred(account);
    }

    private void requireUncontested(RecoveryCase recovery) {
        if (cases.objectedTo(recovery.key())) {
            throw new NotAllowed("据以追回的决定正在异议复核，复核结束前不核销、不移送。");
        }
    }
}
