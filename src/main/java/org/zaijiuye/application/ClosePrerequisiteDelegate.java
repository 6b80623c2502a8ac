package org.zaijiuye.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.EndReasons;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.StepItem;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.engine.ItemVariables;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Prerequisite;

/** What the item of this step needed did not come about, so it closes without a decision of its own. */
@DiagramStep(
        title = "前置未成办结",
        help = "前置事项没有办成，本事项就此办结并告知本人。用扩展属性 item 写明事项代码。",
        needs = "item",
        processes = "ApplicationProcess")
@Component
class ClosePrerequisiteDelegate implements JavaDelegate {

    private static final String FAILED = Prerequisite.FAILED;

    private final ApplicationItems applicationItems;
    private final Prerequisites prerequisites;
    private final StateTransitions transitions;
    private final EndReasons reasons;
    private final ItemRegistry items;
    private final Outbox outbox;
    private final Clock clock;

    ClosePrerequisiteDelegate(
            ApplicationItems applicationItems,
            Prerequisites prerequisites,
            StateTransitions transitions,
            EndReasons reasons,
            ItemRegistry items,
            Outbox outbox,
            Clock clock) {
        this.applicationItems = applicationItems;
        this.prerequisites = prerequisites;
        this.transitions = transitions;
        this.reasons = reasons;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handling = applicationItems.require(execution, StepItem.required(execution));
        var item = items.of(handling.item());
        var reason = prerequisites.failed(item.word());
        reasons.record(handling, FAILED, reason);
        transitions.close(handling.number(), FAILED, LocalDateTime.now(clock));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":" + FAILED,
                item.title() + "因前置事项未办成而办结",
                reason.sentence() + "。其他事项不受影响。");
        ItemVariables.outcome(execution, item.word(), FAILED);
    }
}
