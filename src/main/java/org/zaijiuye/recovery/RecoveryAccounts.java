package org.zaijiuye.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.payment.RecoveryChanged;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.records.RecoveryState;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.MessageName;

/** The cases follow the books: they open, grow and end with the months that have to come back and the money for them. */
@Service
class RecoveryAccounts {

    static final String PROCESS = "RecoveryProcess";

    private final Awards awards;
    private final Recoveries recoveries;
    private final RecoveryCases cases;
    private final RecoveryReceipts receipts;
    private final RecoveryRefunds refunds;
    private final RepaymentPlans plans;
    private final RecoveryNotices notices;
    private final StateTransitions transitions;
    private final LifecycleMessages messages;
    private final EngineCommands engine;
    private final RuntimeService runtime;
    private final Clock clock;

    RecoveryAccounts(
            Awards awards,
            Recoveries recoveries,
            RecoveryCases cases,
            RecoveryReceipts receipts,
            RecoveryRefunds refunds,
            RepaymentPlans plans,
            RecoveryNotices notices,
            StateTransitions transitions,
            LifecycleMessages messages,
            EngineCommands engine,
            RuntimeService runtime,
            Clock clock) {
        this.awards = awards;
        this.recoveries = recoveries;
        this.cases = cases;
        this.receipts = receipts;
        this.refunds = refunds;
        this.plans = plans;
        this.notices = notices;
        this.transitions = transitions;
        this.messages = messages;
        this.engine = engine;
        this.runtime = runtime;
        this.clock = clock;
    }

    RecoveryAccount of(String number) {
        return of(cases.findByNumber(number).orElseThrow());
    }

    RecoveryAccount of(RecoveryCase recovery) {
        return new RecoveryAccount(
                recovery,
                recoveries.ofCase(recovery.key()),
                receipts.ofCase(recovery.key()),
                refunds.ofCase(recovery.key()),
                plans.of(recovery.key()));
    }

    @EventListener
    void changed(RecoveryChanged changed) {
        cases.findByAwardIdOrderById(changed.award()).stream()
                .filter(each -> each.state().open())
                .forEach(this::shrunk);
        work(changed.award());
    }

    /** Months of the award that have to come back and that no case works join its undecided case, or open one. */
    void work(long award) {
        if (!recoveries.unworked(award)) {
            return;
        }
        var undecided = cases.findByAwardIdOrderById(award).stream()
                .filter(each -> each.undecidedAward() != null)
                .findAny();
        var recovery = undecided.orElseGet(() -> open(awards.findById(award).orElseThrow()));
        recoveries.join(award, recovery.key());
        if (undecided.isEmpty()) {
            engine.call(() -> runtime.startProcessInstanceByKey(PROCESS, recovery.number()));
        }
        notices.asked(of(recovery));
    }

    private RecoveryCase open(Award award) {
        var number = award.handling() + "-R" + (cases.countByAwardId(award.key()) + 1);
        return cases.save(new RecoveryCase(
                null,
                number,
                award.key(),
                award.personId(),
                award.office(),
                award.key(),
                RecoveryState.OPENED,
                LocalDateTime.now(clock),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Perhaps fewer months have to come back: what came in for them counts for the others. */
    private void shrunk(RecoveryCase recovery) {
        var account = of(recovery);
        if (account.allocation().months().isEmpty() && !recoveries.cameBack(recovery.key())) {
            close(recovery, RecoveryState.CANCELLED, null);
            notices.cancelled(of(recovery.number()));
            messages.send(MessageName.RECOVERY_SETTLED, recovery.number());
        } else if (settle(recovery, LocalDate.now(clock))) {
            messages.send(MessageName.RECOVERY_SETTLED, recovery.number());
        }
    }

    /**
     * Months whose money is all there are repaid; with the last of them the case ends.
     *
     * @return whether it has ended, which its process has to be told unless it asks itself
     */
    boolean settle(RecoveryCase recovery, LocalDate on) {
        var allocation = of(recovery).allocation();
        recoveries.repaid(allocation.covered(), on);
        if (allocation.open().signum() > 0) {
            return false;
        }
        close(recovery, RecoveryState.REPAID, null);
        notices.repaid(of(recovery.number()));
        return true;
    }

    /** @param user who decided it; null where the books did */
    void close(RecoveryCase recovery, RecoveryState state, @Nullable String user) {
        transitions.move(recovery, state);
        recoveries.end(recovery.key(), state);
        cases.closed(recovery.key(), user, LocalDateTime.now(clock));
    }
}
