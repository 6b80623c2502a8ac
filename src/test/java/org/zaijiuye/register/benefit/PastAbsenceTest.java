package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.shared.Reason;

@DisplayName("服兵役、移居境外、服刑：失业以后的停止领取，以前的不影响，存疑的由人核实（政策目录5.2）")
class PastAbsenceTest extends Counter {

    private static final String ALIVE = "{'name':'赵红','alive':true,%s}";

    /** Unemployed since 2025-10-31 after 84 months that were paid for, so from 2018-11-01 on. */
    private String claim(String register, String data) {
        var citizen = citizen(SEVEN_YEARS);
        hall.register(register, citizen.idNo(), data);
        var number = Hall.number("PAST");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "属实"));
        return number + "-02";
    }

    private DecisionRecord proposal(String claim) {
        return decisions.latest(claim, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }

    private List<String> codes(DecisionRecord proposal) {
        return stored.reasons(proposal).stream().map(Reason::code).toList();
    }

    @Test
    void a_veteran_draws_as_others_do() {
        assertThat(proposal(claim("psb", ALIVE.formatted("'enlistedOn':'2008-12-01'")))
                        .outcome())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("登记显示正在服役，查明已退役：更正后核定")
    void a_disproved_service_stops_nothing() {
        var claim = claim("psb", ALIVE.formatted("'enlistedOn':'2025-11-01'"));
        assertThat(codes(proposal(claim))).containsExactly("UI_STOP_S2");
        correct(claim, "psb.enlisted");
        assertThat(proposal(claim).outcome()).isEqualTo("GRANTED");
    }

    @Test
    void a_disproved_imprisonment_stops_nothing() {
        var claim = claim("jus", "{'imprisoned':true}");
        assertThat(codes(proposal(claim))).containsExactly("UI_STOP_S7");
        correct(claim, "jus.imprisoned");
        assertThat(proposal(claim).outcome()).isEqualTo("GRANTED");
    }

    private void correct(String claim, String fact) {
        hall.complete(
                OFFICER,
                claim,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", fact, "rightChoice", "NO", "comment", "有证明"));
    }
}
