package org.zaijiuye.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;

/** Runs one portion of a round in the transaction of its job; after a failure, those who can be served and nobody else. */
@DiagramStep(title = "办理一批", help = "为下一批在册人员办理一项定期服务，办到哪里与办理结果一并保存。放在定期服务流程的逐批办理里。", processes = "ServiceRoundProcess")
@Component
class RunPortionDelegate implements JavaDelegate {

    private final ServiceRounds rounds;

    RunPortionDelegate(ServiceRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.advance(RoundVariables.round(execution));
    }
}
