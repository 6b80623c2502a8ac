package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_KeepRegistered: the papers never came, so nothing changes. */
@DiagramStep(title = "保留登记", help = "逾期未补正：撤销注销草案，登记不变。放在补正期满的支路上。", processes = "DeregistrationProcess")
@Component
class KeepRegisteredDelegate implements JavaDelegate {

    private final RegistrationExit exits;

    KeepRegisteredDelegate(RegistrationExit exits) {
        this.exits = exits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exits.close(ItemVariables.handling(execution));
    }
}
