package org.zaijiuye.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Reason;

/** Whether an item still has to wait for another (policy.md §9.1, the hard ones), as its description says. */
@Component
class Prerequisites {

    private final ItemRegistry items;

    Prerequisites(ItemRegistry items) {
        this.items = items;
    }

    Optional<Prerequisite> of(String item) {
        return Optional.ofNullable(items.of(item).description().prerequisite());
    }

    boolean met(String item, long person) {
        return of(item).map(needed -> held(needed, person)).orElse(true);
    }

    private boolean held(Prerequisite needed, long person) {
        return needed.anyOf().stream()
                .flatMap(word -> items.find(word).stream())
                .anyMatch(each -> each.holds(person));
    }

    /** Why an item closes whose prerequisite did not come about. */
    Reason failed(String item) {
        return of(item).orElseThrow().refusal();
    }
}
