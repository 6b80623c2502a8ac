package org.zaijiuye.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Withdrawal;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.MessageName;

/** The applicant takes items back before they are decided (policy.md §9.5). */
@Component
class WithdrawalRequest {

    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Clock clock;
    private final Persons persons;
    private final ItemRegistry items;
    private final Withdrawal withdrawal;
    private final LifecycleMessages messages;

    WithdrawalRequest(
            StateTransitions transitions,
            Handlings handlings,
            Clock clock,
            Persons persons,
            ItemRegistry items,
            Withdrawal withdrawal,
            LifecycleMessages messages) {
        this.transitions = transitions;
        this.handlings = handlings;
        this.clock = clock;
        this.persons = persons;
        this.items = items;
        this.withdrawal = withdrawal;
        this.messages = messages;
    }

    /** All of them or none. */
    void withdraw(List<Handling> chosen) {
        chosen.stream().map(Handling::personId).distinct().forEach(persons::lock);
        var current = chosen.stream()
                .map(handling -> transitions.handling(handling.number()))
                .toList();
        var decided = current.stream()
                .filter(handling -> !handling.open())
                .map(this::decided)
                .toList();
        if (!decided.isEmpty()) {
            throw new Rejected(409, "有事项已经办结，不能撤回，没有撤回任何事项。", decided);
        }
        current.forEach(this::withdraw);
    }

    private void withdraw(Handling handling) {
        handlings.withdraw(handling.number(), LocalDateTime.now(clock));
        if (!messages.send(MessageName.HANDLING_WITHDRAWN, handling.number())) {
            // Its process has not begun: the application passes it over when it gets there.
            withdrawal.record(handling);
        }
    }

    private Fault decided(Handling handling) {
        return new Fault(
                "items",
                handling.item(),
                "FIELD_INVALID",
                items.of(handling.item()).title()
                        + (HandlingOutcome.WITHDRAWN.name().equals(handling.outcome())
                                ? "已经撤回，无需再次撤回。"
                                : "已经办结；对结果有异议的，可以提出异议。"),
                null);
    }
}
