package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("更正注销日期的办件未结，其间对原决定的异议成立：未结的办件照常暂缓待遇（政策目录10.1）")
class OverlappingExitsTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Map<String, Object> REBUTTED =
            Map.of("decision", "CORRECT", "fact", "event.D01", "rightChoice", "NO", "comment", "单位书面证明未录用");

    private void older(Citizen citizen, String caseNumber, String on) {
        hall.at("2026-06-15T09:00");
        assertThat(event("OLDER-" + on + caseNumber, "EmploymentStarted", citizen, on, "{}"))
                .isEqualTo("APPLIED");
    }

    private void upheld(String caseNumber, String contested) {
        var objection = object(caseNumber.substring(1));
        assertThat(objection).isEqualTo(contested + "-Y1");
        answered(objection, "UPHELD");
        hall.run();
    }

    private void refused(String exit) {
        hall.complete(CLERK, exit, "Task_HearPerson", DISPUTES);
        hall.complete(CLERK, exit, "Task_FirstReview", REBUTTED);
        reviewed(exit);
        hall.complete(COUNTY_APPROVER, exit, "Task_Approve", AGREE);
        assertThat(outcome(exit)).isEqualTo("REFUSED");
        assertThat(codes(exit)).contains("DEREG_UNFOUNDED");
    }

    private void isDrafted(String caseNumber, Entitlement entitlement) {
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(read(entitlement))
                .returns(BenefitState.SUSPENDED, Entitlement::state)
                .returns(APRIL, Entitlement::draftedFrom);
    }

    @Test
    @DisplayName("原注销撤销：登记为拟注销、待遇暂停；更正也不成立的，各月照发，连续失业时长不中断")
    void every_month_is_paid_once_the_second_draft_is_disproved_too() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, null);
        var first = left(citizen, caseNumber);
        older(citizen, caseNumber, "2026-04-20");

        upheld(caseNumber, first);

        isDrafted(caseNumber, entitlement);
        hall.at("2026-07-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement)).as("nothing after April").hasSize(6);
        older(citizen, caseNumber, "2026-04-22");
        assertThat(handlings.findById(caseNumber + "-13-3")).as("one at a time").isEmpty();
        refused(caseNumber + "-13-2");

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(read(entitlement))
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(null, Entitlement::draftedFrom);
        hall.at("2026-08-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement))
                .as("May, June and July")
                .hasSize(9)
                .endsWith(LineState.PAID, LineState.BATCHED, LineState.BATCHED, LineState.BATCHED);
    }

    @Test
    @DisplayName("原注销撤销时更正已在审核：重新办理；成立的，以其日期注销，不再称“更正”")
    void a_draft_in_review_is_examined_anew_and_ends_the_case_with_its_day() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL, MAY);
        var first = left(citizen, caseNumber);
        var second = caseNumber + "-13-2";
        older(citizen, caseNumber, "2026-04-20");
        hall.complete(CLERK, second, "Task_HearPerson", AGREES);
        assertThat(hall.open(second)).containsExactly("Task_FirstReview");

        upheld(caseNumber, first);

        isDrafted(caseNumber, entitlement);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
        assertThat(hall.open(second)).containsExactly("Task_HearPerson");
        heardAndReviewed(second);

        isEnded(caseNumber, "2026-04-20", "D01");
        assertThat(codes(second)).as("nothing that it replaces").containsExactly("DEREG_D01");
        assertThat(decisions
                        .latest(second, DecisionRecord.Kind.DECISION)
                        .orElseThrow()
                        .previous())
                .isNull();
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(APRIL, Entitlement::stopMonth);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
        assertThat(recoveries(second)).as("April").isEqualTo(1);
        upheld(caseNumber, second);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }

    @Test
    @DisplayName("一次更正撤销而另一更正未结：尚欠的月份继续暂缓；不成立后照发")
    void what_a_third_draft_holds_stays_held_when_the_second_exit_is_undone() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, APRIL.minusMonths(1), APRIL);
        left(citizen, caseNumber);
        older(citizen, caseNumber, "2026-05-20");
        var second = caseNumber + "-13-2";
        heardAndReviewed(second);
        isEnded(caseNumber, "2026-05-20", "D01");
        older(citizen, caseNumber, "2026-04-20");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);

        upheld(caseNumber, second);

        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
        assertThat(read(entitlement).draftedFrom()).isEqualTo(APRIL);
        refused(caseNumber + "-13-3");
        hall.at("2026-07-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement))
                .as("April and May")
                .hasSize(7)
                .endsWith(LineState.PAID, LineState.BATCHED, LineState.BATCHED);
    }
}
