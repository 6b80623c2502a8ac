package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记注销流程（就业服务与就业管理规定第六十六条）")
class DeregistrationProcessTest extends Counter {

    private static final String HIRED = "{\"employer\":\"荣成某食品有限公司\",\"uscc\":\"91371082MA3ABCD12A\"}";
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    JdbcClient sql;

    private static String request(String reason, String date) {
        return """
                {"item":"deregistration","deregReason":"%s","eventDate":"%s","employer":"荣成某食品有限公司"}
                """.formatted(reason, date);
    }

    private void isDrafted(String caseNumber, Entitlement entitlement) {
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.HELD);
    }

    private void isAsBefore(String caseNumber, Entitlement entitlement) {
        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(null, Registration::endedOn)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate);
        assertThat(read(entitlement))
                .returns(BenefitState.PAYING, Entitlement::state)
                .returns(null, Entitlement::residual);
        assertThat(lineStates(entitlement)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    /** The platform reports that the person was hired on 2026-06-08; returns the handling of item 13. */
    private String hired(Citizen citizen, String caseNumber) {
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", HIRED))
                .isEqualTo("APPLIED");
        return caseNumber + "-13-1";
    }

    @Test
    @DisplayName("未联系到本人：不算已告知，由审核人员认定")
    void whoever_was_called_in_vain_has_not_been_told() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-06-10T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "{}");
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "电话一次未接"));
        var proposal = decisions.latest(exit, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(proposal.outcome()).isEqualTo("REFERRED");
        assertThat(stored.reasons(proposal)).extracting(Reason::code).contains("DEREG_NOTICE");
    }

    @Test
    @DisplayName("本人申请注销：不再听取意见，经办、复核后注销，待遇自事由当月停发")
    void an_own_request_needs_no_hearing() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var number = Hall.number("DR");
        submit(number, citizen, "2026-06-10T09:00", request("D01", "2026-06-08"));
        isDrafted(caseNumber, entitlement);
        assertThat(hall.open(number + "-13")).containsExactly("Task_FirstReview");
        reviewed(number + "-13");
        assertThat(hall.ends(number + "-13")).contains("EndEvent_RegistrationEnded");
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(reasons(number + "-13"))
                .extracting(Reason::code, reason -> reason.basis().citation())
                .containsExactly(tuple("DEREG_D01", "《就业服务与就业管理规定》第六十六条"));
        assertThat(read(entitlement))
                .returns(BenefitState.STOPPED, Entitlement::state)
                .returns(11, Entitlement::residual);
        assertThat(handling(number + "-13").caseNumber()).isEqualTo(caseNumber);
    }

    @Test
    void an_own_request_by_somebody_not_registered_is_refused() {
        var number = Hall.number("DR");
        submit(number, citizen(""), "2026-06-10T09:00", request("D01", "2026-06-08"));
        reviewed(number + "-13");
        assertThat(hall.ends(number + "-13")).contains("EndEvent_DeregistrationRefused");
        assertThat(codes(number + "-13")).contains("DEREG_NOT_OPEN");
    }

    @Test
    @DisplayName("事由早于失业登记：不予注销，恢复原状；登记当日可以")
    void an_event_before_the_registration_is_refused_and_everything_restored() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var before = Hall.number("DR");
        submit(before, citizen, "2026-06-10T09:00", request("D01", "2025-11-03"));
        reviewed(before + "-13");
        assertThat(codes(before + "-13")).containsExactly("DEREG_DATE");
        isAsBefore(caseNumber, entitlement);
        var sameDay = Hall.number("DR");
        submit(sameDay, citizen, "2026-06-11T09:00", request("D01", "2025-11-04"));
        reviewed(sameDay + "-13");
        isEnded(caseNumber, "2025-11-04", "D01");
        assertThat(read(entitlement).residual()).isEqualTo(18);
    }

    @Test
    @DisplayName("数据比对：先听取本人意见；本人认可后注销")
    void data_alone_deregister_nobody_and_who_agrees_is_deregistered() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var exit = hired(citizen, caseNumber);
        isDrafted(caseNumber, entitlement);
        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        reviewed(exit);
        isEnded(caseNumber, "2026-06-08", "D01");
        assertThat(read(entitlement)).returns("S1", Entitlement::stopReason).returns(11, Entitlement::residual);
        assertThat(employments.findByPersonIdOrderById(caseOf(caseNumber).personId()))
                .extracting(Employment::empType, Employment::employer, Employment::startDate)
                .containsExactly(tuple("EMPLOYER", "荣成某食品有限公司", LocalDate.of(2026, 6, 8)));
    }

    @Test
    @DisplayName("本人有争议：由区县审批")
    void what_the_person_disputes_is_decided_by_the_county() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var exit = hired(citizen, caseNumber);
        hall.complete(CLERK, exit, "Task_HearPerson", DISPUTES);
        assertThat(handling(exit).caseKind()).isEqualTo("CONTESTED");
        assertThat(proposal(exit)).isEqualTo("REFERRED");
        hall.complete(CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "已向单位核实劳动合同"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(outcome(exit)).isNull();
        assertThat(hall.open(exit)).containsExactly("Task_Approve");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        hall.complete(COUNTY_APPROVER, exit, "Task_Approve", AGREE);
        isEnded(caseNumber, "2026-06-08", "D01");
    }

    private String proposal(String handling) {
        return decisions
                .latest(handling, DecisionRecord.Kind.PROPOSAL)
                .orElseThrow()
                .outcome();
    }

    @Test
    @DisplayName("查明数据有误：不予注销，一切恢复，时长连续")
    void a_disproved_draft_leaves_everything_as_it_was() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var exit = hired(citizen, caseNumber);
        hall.complete(CLERK, exit, "Task_HearPerson", DISPUTES);
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "CORRECT", "fact", "event.D01", "rightChoice", "NO", "comment", "单位书面更正：同名误报"));
        isDrafted(caseNumber, entitlement);
        reviewed(exit);
        hall.complete(COUNTY_APPROVER, exit, "Task_Approve", AGREE);
        assertThat(hall.ends(exit)).contains("EndEvent_DeregistrationRefused");
        assertThat(outcome(exit)).isEqualTo("REFUSED");
        assertThat(codes(exit)).containsExactly("DEREG_UNFOUNDED");
        isAsBefore(caseNumber, entitlement);
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled");
        assertThat(entitlements.findByOpenKey(caseOf(caseNumber).openKey() + ":BENEFIT"))
                .isPresent();
    }

    @Test
    @DisplayName("死亡：不听取意见、不经审核，即时注销，追回多发")
    void a_death_takes_effect_at_once() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, JUNE, null);
        hall.at("2026-07-02T09:00");
        assertThat(event("DIED-" + caseNumber, "PersonDied", citizen, "2026-06-15", "{}"))
                .isEqualTo("APPLIED");
        var exit = caseNumber + "-13-1";
        assertThat(hall.open(exit)).isEmpty();
        isEnded(caseNumber, "2026-06-15", "D11");
        assertThat(handling(exit).caseKind()).isEqualTo("CERTAIN");
        assertThat(read(entitlement)).returns("S6", Entitlement::stopReason).returns(11, Entitlement::residual);
        assertThat(recoveries(exit)).isEqualTo(1);
        assertThat(hall.ends(caseNumber)).contains("EndEvent_FactHandled");
    }

    @Test
    @DisplayName("已在注销办理中又申请注销：注明在办编号，不影响在办件（ITEM_OPEN）")
    void a_second_request_names_the_open_one_and_does_not_lift_its_draft() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var exit = hired(citizen, caseNumber);
        var number = Hall.number("DR");
        submit(number, citizen, "2026-06-11T09:00", request("D01", "2026-06-08"));
        assertThat(outcome(number + "-13")).isEqualTo("REFUSED");
        assertThat(codes(number + "-13")).contains("ITEM_OPEN");
        assertThat(reasons(number + "-13"))
                .anySatisfy(reason -> assertThat(reason.text()).contains(exit));
        isDrafted(caseNumber, entitlement);
        assertThat(hall.open(exit)).containsExactly("Task_HearPerson");
    }

    @Test
    void a_withdrawn_request_lifts_the_draft() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var number = Hall.number("DR");
        submit(number, citizen, "2026-06-10T09:00", request("D01", "2026-06-08"));
        isDrafted(caseNumber, entitlement);
        withdraw(number, "deregistration");
        assertThat(hall.ends(number + "-13")).contains("EndEvent_DeregistrationWithdrawn");
        assertThat(outcome(number + "-13")).isEqualTo("WITHDRAWN");
        isAsBefore(caseNumber, entitlement);
    }

    @Test
    void a_request_that_is_never_supplemented_lifts_the_draft() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var entitlement = paid(caseNumber, MAY, JUNE);
        var number = Hall.number("DR");
        submit(number, citizen, "2026-06-10T09:00", request("D01", "2026-06-08"));
        neverSupplemented(CLERK, number + "-13");
        assertThat(hall.ends(number + "-13")).contains("EndEvent_DeregistrationNotSupplemented");
        assertThat(outcome(number + "-13")).isEqualTo("NO_SUPPLEMENT");
        isAsBefore(caseNumber, entitlement);
    }

    @Test
    @DisplayName("续发期间注销：续发终止，剩余月数为0；异议成立后恢复续发，不再追回")
    void an_extended_benefit_ends_with_the_registration_and_comes_back_with_it() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var months = paid(caseNumber, YearMonth.of(2027, 5), YearMonth.of(2027, 6));
        sql.sql("update award set state = 'EXTENDED' where id = ?")
                .param(months.key())
                .update();
        sql.sql("update benefit set retirement_date = ? where award_id = ?")
                .params(LocalDate.of(2027, 11, 20), months.key())
                .update();
        var number = Hall.number("DR");
        submit(number, citizen, "2027-06-09T09:00", request("D01", "2027-05-20"));
        assertThat(read(months).state()).isEqualTo(BenefitState.SUSPENDED);
        assertThat(lineStates(months)).endsWith(LineState.PAID, LineState.HELD);
        reviewed(number + "-13");
        assertThat(read(months))
                .returns(BenefitState.ENDED, Entitlement::state)
                .returns(0, Entitlement::residual)
                .returns(null, Entitlement::openKey);
        assertThat(lineStates(months)).endsWith(LineState.PAID, LineState.CANCELLED);
        assertThat(recoveries(number + "-13")).as("May was paid").isEqualTo(1);

        answered(object(number), "UPHELD");
        assertThat(read(months))
                .returns(BenefitState.EXTENDED, Entitlement::state)
                .returns(null, Entitlement::stopMonth);
        assertThat(lineStates(months)).endsWith(LineState.PAID, LineState.DUE);
        assertThat(recoveries(number + "-13")).isZero();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }
}
