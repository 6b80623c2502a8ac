package org.zaijiuye.decision;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;

/** Gives effect to a granted item; without a decision that grants it nothing happens (design.md §8.6). */
@Component
class GrantedEffect {

    private static final String GRANTED = "GRANTED";

    private final ItemRegistry items;

    GrantedEffect(ItemRegistry items) {
        this.items = items;
    }

    void of(Handling handling) {
        if (!GRANTED.equals(handling.outcome())) {
            throw new IllegalStateException("办件 " + handling.number() + " 没有准予的决定，不能生效");
        }
        items.of(handling.item()).grant(handling.number());
    }
}
