package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;

@DisplayName("更正注销日期的办件未结，对原注销的异议已成立：登记恢复为拟注销，待遇随办件结果")
class DraftBesideObjectionTest extends Counter {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** Left on 2026-06-08; 2026-04-10 is reported and in review when the objection to the first exit is upheld. */
    private Entitlement restoredUnderDraft(Citizen citizen, String caseNumber) {
        var entitlement = paid(caseNumber, APRIL, MAY);
        left(citizen, caseNumber);
        hall.at("2026-06-15T09:00");
        assertThat(event("OLDER-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}"))
                .isEqualTo("APPLIED");
        var objection = object(caseNumber.substring(1));
        assertThat(objection).isEqualTo(caseNumber + "-13-1-Y1");
        answered(objection, "UPHELD");
        return entitlement;
    }

    @Test
    void the_draft_goes_on_holding_the_benefit_until_it_is_disproved() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = restoredUnderDraft(citizen, caseNumber);
        var second = caseNumber + "-13-2";
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(read(entitlement))
                .returns(BenefitState.SUSPENDED, Entitlement::state)
                .returns(APRIL, Entitlement::draftedFrom);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
        assertThat(event("ALSO-" + caseNumber, "EmploymentStarted", citizen, "2026-04-12", "{}"))
                .isEqualTo("APPLIED");
        assertThat(handlings.findById(caseNumber + "-13-3")).as("one at a time").isEmpty();

        hall.complete(CLERK, second, "Task_HearPerson", DISPUTES);
        hall.complete(
                CLERK,
                second,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", "event.D01", "rightChoice", "NO", "comment", "单位书面证明未录用"));
        reviewed(second);
        hall.complete(COUNTY_APPROVER, second, "Task_Approve", AGREE);

        assertThat(outcome(second)).isEqualTo("REFUSED");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(read(entitlement))
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(null, Entitlement::draftedFrom);
        hall.at("2026-07-10T07:00");
        hall.fire("PaymentBatchProcess");
        assertThat(lineStates(entitlement))
                .as("May and June")
                .hasSize(8)
                .endsWith(LineState.PAID, LineState.BATCHED, LineState.BATCHED);
    }

    @Test
    void a_draft_that_is_granted_ends_the_registration_on_its_day() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = restoredUnderDraft(citizen, caseNumber);
        heardAndReviewed(caseNumber + "-13-2");
        isEnded(caseNumber, "2026-04-10", "D01");
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(APRIL, Entitlement::stopMonth);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.CANCELLED);
        answered(object(caseNumber.substring(1)), "UPHELD");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }
}
