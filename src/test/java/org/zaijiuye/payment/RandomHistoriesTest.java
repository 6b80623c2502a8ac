package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One thousand seeded lives of somebody who draws the benefit, is reported late, twice and wrongly, is restored, draws
 * again and loses accounts, while batches are collected, returned, sent and answered: the books end where the facts say.
 */
@PaymentTest
@DisplayName("随机经历一千例：账册等于应发，不重发、不漏发")
class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final int STEPS = 30;

    @Autowired
    private Payees payees;

    @Autowired
    private BenefitHistory.Doors doors;

    @BeforeEach
    void prepare() {
        payees.prepare();
    }

    @AfterEach
    void forget() {
        ClockUtil.reset();
        payees.forget();
    }

    @Test
    void the_books_end_where_the_facts_say() {
        var reached = IntStream.range(0, HISTORIES)
                .mapToObj(seed -> {
                    payees.forget();
                    payees.prepare();
                    var history = new BenefitHistory(seed, doors);
                    history.live(STEPS);
                    history.balances();
                    return history;
                })
                .toList();

        // Nothing is proved by histories in which nothing happens.
        for (var event : BenefitHistory.Event.values()) {
            assertThat(reached.stream().filter(each -> each.happened(event)))
                    .as("%s", event)
                    .hasSizeGreaterThan(HISTORIES / 20);
        }
    }
}
