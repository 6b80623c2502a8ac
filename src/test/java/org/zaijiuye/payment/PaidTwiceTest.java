package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Counter;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;

/** The bank pays a month a second time, and the payee has the money. */
class PaidTwiceTest extends Counter {

    private Citizen citizen;
    private Entitlement payee;

    @BeforeEach
    void who_draws_the_benefit() {
        citizen = citizen(SEVEN_YEARS);
        payee = entitlements.findByCaseNumber(drawing(citizen)).get(0);
    }

    private void habit(String json) {
        hall.call("", HttpMethod.PUT, "/sandbox/bank/accounts/" + citizen.account(), "{\"habit\":" + json + "}");
    }

    @AfterEach
    void an_ordinary_bank_again() {
        habit("null");
    }

    @Test
    @DisplayName("付了两次、款在本人账户：多付的一笔向本人追回；还清后本笔仍是已发，多退的告知经办机构")
    void the_payee_gives_the_second_payment_back() {
        habit("\"PAYS_TWICE\"");
        hall.at("2025-12-10T09:00");
        hall.fire("PaymentBatchProcess");
        hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch")
                .forEach(batch -> hall.complete(COUNTY_APPROVER, batch, Map.of("decision", "APPROVE")));
        hall.run();
        hall.at("2025-12-11T09:00");
        hall.fire("BankReconciliationProcess");
        hall.run();
        hall.tasksOf(COUNTY_APPROVER, "Task_ResolveDiscrepancy")
                .forEach(task -> hall.complete(
                        COUNTY_APPROVER, task, Map.of("resolution", "WITH_PAYEE", "comment", "银行书面答复，款在本人账户")));

        var number = payee.handling() + "-R1";
        assertThat(hall.open(number)).containsExactly("Task_ProposeRecovery");
        assertThat(event("TWICE-" + number, "BenefitRepaid", citizen, "2025-12-11", "{\"amount\":2000}"))
                .isEqualTo("APPLIED");

        assertThat(lineStates(payee)).containsExactly(LineState.PAID);
        hall.complete(
                OFFICER, number, "Task_RefundCredit", Map.of("refund", "F-" + number, "refundedOn", "2025-12-11"));
        assertThat(hall.ends(number)).contains("EndEvent_RecoveryRepaid");
    }
}
