package org.zaijiuye.exit.deregistration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.DecisionRecorder;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.decision.Reexamination;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;

/** Task_ConcludeOnDeath: the rule is asked about the death and its answer is the decision, without notice or review. */
@DiagramStep(title = "死亡注销结论", help = "就死亡事实问规则，规则的结论即为决定，不公告、不审核。放在注销流程的死亡支路上。", processes = "DeregistrationProcess")
@Component
class ConcludeOnDeathDelegate implements JavaDelegate {

    private final Reexamination reexamination;
    private final Proposals proposals;
    private final DecisionRecorder decisions;

    ConcludeOnDeathDelegate(Reexamination reexamination, Proposals proposals, DecisionRecorder decisions) {
        this.reexamination = reexamination;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = ItemVariables.handling(execution);
        reexamination.begin(handling);
        proposals.propose(handling);
        ItemVariables.outcome(execution, "deregistration", decisions.decide(handling));
    }
}
