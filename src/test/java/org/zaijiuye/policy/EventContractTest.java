package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.ExitFact;

@DisplayName("事件报告方表：每一种事件都有报告方")
class EventContractTest {

    @Test
    void the_table_is_asked_for_every_type_of_event() {
        var others = Stream.of(
                EventType.EMPLOYMENT_ENDED,
                EventType.CONTACT_MADE,
                EventType.BENEFIT_REPAID,
                EventType.ACCOUNT_CHANGED);
        var exits = Arrays.stream(ExitFact.values()).map(ExitFact::type);

        assertThat(EventContract.TYPES)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(exits, others).toList());
    }
}
