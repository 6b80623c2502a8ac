package org.zaijiuye.register.benefit.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.zaijiuye.records.DecisionRecord;

/**
 * What the decision that granted a benefit rests on, before any correction of its months.
 *
 * @param facts with {@code residualMonths}, the months that an earlier benefit had left
 * @param result with {@code months} and {@code monthsLost}, those above the cap
 */
record GrantBasis(DecisionRecord decision, ObjectNode facts, ObjectNode result) {

    int residual() {
        return facts.path("residualMonths").asInt();
    }

    int earned() {
        return result.path("months").asInt() + result.path("monthsLost").asInt();
    }
}
