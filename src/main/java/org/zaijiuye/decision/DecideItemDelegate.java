package org.zaijiuye.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** One step of ApplicationProcess decides the item that it names: for items without evidence and review. */
@DiagramStep(
        title = "即时办理事项",
        help = "不需查核和审核的事项：判定、决定、生效一步完成。用扩展属性 item 写明事项代码。",
        needs = "item",
        processes = "ApplicationProcess")
@Component
class DecideItemDelegate implements JavaDelegate {

    private final ImmediateDecision decision;

    DecideItemDelegate(ImmediateDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = StepItem.required(execution);
        decision.of(execution.getProcessBusinessKey(), item)
                .ifPresent(outcome -> ItemVariables.outcome(execution, item, outcome));
    }
}
