package org.zaijiuye.decision;

import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ItemEndRequirement;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.StateTransitions;

/** No diagram ends a case that nobody has decided, or leaves somebody with a grant that gives nothing. */
@Component
class ResultInEffect implements ItemEndRequirement {

    private final StateTransitions transitions;
    private final DecisionEffects effects;

    ResultInEffect(StateTransitions transitions, DecisionEffects effects) {
        this.transitions = transitions;
        this.effects = effects;
    }

    @Override
    public void require(String number) {
        var outcome = transitions.handling(number).outcome();
        if (outcome == null) {
            throw stopped(number, "还没有结果", "每一条路都经过“作出决定”");
        }
        if (outcome.equals("GRANTED") && !effects.granted(number)) {
            throw stopped(number, "已经准予，但决定没有生效", "准予的支路经过“决定生效”");
        }
    }

    private static NotAllowed stopped(String number, String why, String remedy) {
        return new NotAllowed("办件 " + number + " " + why + "，流程却走到了结束，在此停止。请管理员核对流程图，使" + remedy + "，然后重试。");
    }
}
