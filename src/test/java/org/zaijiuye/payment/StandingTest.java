package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.records.LineState;

@DisplayName("明细的去向：应发、暂停、不应发")
class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "DUE,       DUE,     HELD,    CANCELLED",
        "HELD,      DUE,     HELD,    CANCELLED",
        "FAILED,    DUE,     HELD,    CANCELLED",
        "CANCELLED, DUE,     HELD,    CANCELLED",
        "RECOVERED, DUE,     HELD,    RECOVERED",
        "BATCHED,   BATCHED, BATCHED, BATCHED",
        "SENT,      SENT,    SENT,    SENT",
        "PAID,      PAID,    PAID,    PAID",
    })
    void a_line_goes_where_its_month_belongs(LineState line, LineState owed, LineState held, LineState notOwed) {
        assertThat(Standing.OWED.target(line)).isEqualTo(owed);
        assertThat(Standing.HELD.target(line)).isEqualTo(held);
        assertThat(Standing.NOT_OWED.target(line)).isEqualTo(notOwed);
    }

    @ParameterizedTest
    @EnumSource(LineState.class)
    void only_along_the_machine(LineState line) {
        assertThat(Arrays.stream(Standing.values()).map(each -> each.target(line)))
                .allMatch(to -> to == line || line.may(to));
    }
}
