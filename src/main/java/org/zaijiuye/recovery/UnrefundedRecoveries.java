package org.zaijiuye.recovery;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.recovery.RecoveryRefunds.Held;
import org.zaijiuye.shared.MessageName;

/** Cases that ended by a diagram which did not ask for a refund get the task for it. */
@Component
class UnrefundedRecoveries implements ServiceRound {

    private final RecoveryRefunds refunds;
    private final EngineCommands engine;
    private final RuntimeService runtime;
    private final LifecycleMessages messages;

    UnrefundedRecoveries(
            RecoveryRefunds refunds, EngineCommands engine, RuntimeService runtime, LifecycleMessages messages) {
        this.refunds = refunds;
        this.engine = engine;
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public String code() {
        return "RECOVERY_UNREFUNDED";
    }

    @Override
    public String title() {
        return "追回余款退还";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        return ServiceRound.each(refunds.held(after, size), Held::id, held -> {
            if (engine.call(() -> begun(held.number()))) {
                messages.send(MessageName.RECOVERY_SETTLED, held.number());
            }
        });
    }

    private boolean begun(String number) {
        var runs = runtime.createProcessInstanceQuery()
                .processDefinitionKey(RecoveryAccounts.PROCESS)
                .processInstanceBusinessKey(number);
        if (runs.count() > 0) {
            return false;
        }
        runtime.startProcessInstanceByKey(RecoveryAccounts.PROCESS, number);
        return true;
    }
}
