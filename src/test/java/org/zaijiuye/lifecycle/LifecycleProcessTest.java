package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记全周期：登记、服务、援助、退出")
class LifecycleProcessTest extends Counter {

    private static final String LEAVES = """
            {"item":"deregistration","deregReason":"D01","eventDate":"2026-01-15","employer":"荣成某食品有限公司"}
            """;

    @Autowired
    HistoryService history;

    /** Leaves the register by an own request decided on 2026-01-16; returns the application. */
    private String left(Citizen citizen) {
        var number = Hall.number("LEAVE");
        submit(number, citizen, "2026-01-16T09:00", LEAVES);
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
        return number;
    }

    @Test
    @DisplayName("登记即打开案卷并分类；领金获准后改为失业领金人员，待遇停发后不再是")
    void a_case_opens_and_is_classified_again_when_the_benefit_begins_and_ends() {
        var citizen = citizen(SEVEN_YEARS);
        var number = Hall.number("LIFE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(registration(number).tags()).isEqualTo("GENERAL");
        assertThat(hall.ends("C" + number)).containsExactly("EndEvent_NoKeptEvents");
        grantBenefit(number + "-02");
        assertThat(registration(number).tags()).isEqualTo("CLAIMANT");
        assertThat(running("LifecycleProcess", "C" + number)).isTrue();
    }

    @Test
    @DisplayName("双向联系重新起算失联时限，更早的联系不使其倒退")
    void a_contact_sets_the_clock_of_silence_anew() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-02-11T09:00");
        assertThat(event("C1-" + caseNumber, "ContactMade", citizen, "2026-02-10", "{}"))
                .isEqualTo("APPLIED");
        assertThat(caseOf(caseNumber).lastContact()).isEqualTo("2026-02-10");
        assertThat(event("C2-" + caseNumber, "ContactMade", citizen, "2026-01-05", "{}"))
                .isEqualTo("APPLIED");
        assertThat(caseOf(caseNumber).lastContact()).isEqualTo("2026-02-10");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_ContactRecorded");
        assertThat(told(caseNumber)).contains("联系记录已更新");
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
    }

    @Test
    @DisplayName("异议成立：登记恢复，登记日期不变，继续在册，可以再次退出")
    void an_upheld_objection_leads_back_onto_the_register() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var number = left(citizen);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(hall.ends(caseNumber)).contains("EndEvent_RegisterLeft");
        var entitlement = entitlements.findByCaseNumber(caseNumber).get(0);
        assertThat(entitlement.state()).isEqualTo(BenefitState.STOPPED);

        hall.at("2026-01-19T09:00");
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"deregistration\",\"stage\":\"DECISION\",\"text\":\"未入职\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.complete(
                COUNTY_APPROVER,
                body(answer).path("objection").asText(),
                "Task_ReviewObjection",
                Map.of("finding", "UPHELD", "comment", "单位证明未入职"));

        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate)
                .returns(null, Registration::endedOn);
        assertThat(read(entitlement).state()).isEqualTo(BenefitState.PAYING);
        hall.at("2026-02-01T09:00");
        assertThat(event("BACK-" + caseNumber, "ContactMade", citizen, "2026-01-31", "{}"))
                .isEqualTo("APPLIED");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_ContactRecorded");
        var again = Hall.number("LEAVE");
        submit(again, citizen, "2026-02-02T09:00", LEAVES);
        hall.complete(CLERK, again + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, again + "-13", "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
    }

    @Test
    @DisplayName("再次失业登记：新案卷关联旧案卷，旧案卷结束")
    void re_registration_opens_a_new_case_and_ends_the_old_one() {
        var citizen = citizen("");
        var old = registered(citizen);
        left(citizen);
        assertThat(running("LifecycleProcess", old)).isTrue();
        var number = Hall.number("AGAIN");
        submit(number, citizen, "2026-01-19T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(registration(number))
                .returns(old, Registration::previousCase)
                .returns(LocalDate.of(2026, 1, 19), Registration::regDate)
                .returns(PersonState.REGISTERED, Registration::state);
        assertThat(registration(number).number()).isNotEqualTo(caseOf(old).number());
        assertThat(caseOf(old).settledAt()).isNotNull();
        assertThat(hall.ends(old)).contains("EndEvent_CaseSucceeded");
        assertThat(running("LifecycleProcess", old)).isFalse();
        assertThat(running("LifecycleProcess", "C" + number)).isTrue();
    }

    @Test
    @DisplayName("异议期届满且无未结事项：结案；期内不结案")
    void a_case_settles_when_nothing_can_be_objected_to_any_more() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        left(citizen);
        hall.at("2026-01-30T09:00");
        hall.fire("TimeLimitProcess");
        assertThat(caseOf(caseNumber).settledAt())
                .as("ten working days end on 01-30")
                .isNull();
        assertThat(running("LifecycleProcess", caseNumber)).isTrue();
        hall.at("2026-01-31T09:00");
        hall.fire("TimeLimitProcess");
        assertThat(caseOf(caseNumber).settledAt()).isNotNull();
        assertThat(hall.ends(caseNumber)).contains("EndEvent_CaseSettled");
        assertThat(running("LifecycleProcess", caseNumber)).isFalse();
    }

    /** Nobody has been heard since the registration on 2025-11-04. */
    private void silent() {
        hall.at("2026-04-04T09:00");
        rounds();
        hall.at("2026-05-04T09:00");
        rounds();
    }

    @Test
    @DisplayName("五个月无联系预警；六个月拟注销（D09），经办人核实后注销")
    void silence_warns_and_then_leads_out() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-04-03T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        hall.at("2026-04-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        hall.at("2026-05-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "三次电话无人接听"));
        hall.complete(CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "多次联系不上"));
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber)).returns("D09", Registration::endReason);
    }

    @Test
    @DisplayName("失联不成立：联系时限自不成立之日重新起算，以后再失联仍会预警、拟注销；不影响他人")
    void a_silence_that_led_nowhere_begins_anew() {
        var caseNumber = registered(citizen(""));
        silent();
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "邻居说在家"));
        hall.complete(
                CLERK,
                exit,
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "DEREG_UNFOUNDED", "comment", "本人来过窗口，没有登记"));
        hall.at("2026-05-06T09:00");
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, Registration::state)
                .returns(LocalDate.of(2026, 5, 6), Registration::lastContact);

        hall.at("2026-05-07T07:00");
        rounds();
        hall.at("2026-10-06T07:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        hall.at("2026-11-06T07:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
    }

    @Test
    @DisplayName("初审以后又联系上：不能再按失联注销，重新判定后不成立")
    void a_contact_after_the_first_review_stops_the_exit() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        silent();
        var exit = caseNumber + "-13-1";
        hall.complete(CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "三次电话无人接听"));
        hall.complete(CLERK, exit, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "多次联系不上"));
        hall.at("2026-05-05T09:00");
        assertThat(event("CONTACT-" + caseNumber, "ContactMade", citizen, "2026-05-05", "{}"))
                .isEqualTo("APPLIED");

        var task = hall.task(exit, "Task_Recheck").getId();
        hall.claim(REVIEWER, task);
        var refused = hall.submit(REVIEWER, task, AGREE);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(refused.getBody())).contains("重新查询登记库");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);

        hall.submit(REVIEWER, task, Map.of("decision", "REQUERY", "comment", "已经联系上"));
        hall.run();
        assertThat(decisions
                        .latest(exit, DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("在册人员提出申领、补正、撤回即为联系：重新起算，收回预警")
    void what_the_person_asks_for_is_a_contact() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = registered(citizen);
        hall.at("2026-04-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        var number = Hall.number("CONTACT");

        submit(number, citizen, "2026-04-20T09:00", BENEFIT);
        assertThat(caseOf(caseNumber))
                .returns(LocalDate.of(2026, 4, 20), Registration::lastContact)
                .returns(PersonState.REGISTERED, Registration::state);

        hall.at("2026-04-22T09:00");
        withdraw(number, "benefit");
        assertThat(caseOf(caseNumber).lastContact()).isEqualTo("2026-04-22");
        hall.at("2026-05-08T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
    }

    @Test
    @DisplayName("拟按失联注销期间提出申领：不能再按失联注销")
    void a_claim_while_the_exit_is_drafted_disproves_the_silence() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = registered(citizen);
        silent();
        var exit = caseNumber + "-13-1";
        submit(Hall.number("CONTACT"), citizen, "2026-05-05T09:00", BENEFIT);
        hall.complete(CLERK, exit, "Task_HearPerson", Map.of("heard", "UNREACHABLE", "comment", "三次电话无人接听"));

        var proposal = decisions.latest(exit, DecisionRecord.Kind.PROPOSAL).orElseThrow();
        assertThat(proposal.outcome()).isEqualTo("REFUSED");
        assertThat(stored.reasons(proposal)).extracting(Reason::code).containsExactly("DEREG_UNFOUNDED");
    }

    @Test
    @DisplayName("提出异议、注销期间的联系：登记恢复后自联系之日起算")
    void an_objection_and_a_contact_meanwhile_count_when_the_case_goes_on() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var application = left(citizen);
        hall.at("2026-01-18T09:00");
        assertThat(event("MEANWHILE-" + caseNumber, "ContactMade", citizen, "2026-01-18", "{}"))
                .isEqualTo("NO_CASE");
        answered(object(application), "UPHELD");
        assertThat(caseOf(caseNumber).lastContact()).isEqualTo("2026-01-18");
    }

    @Test
    @DisplayName("异议也是联系：登记恢复后自提出之日起算，不立即拟按失联注销")
    void an_objection_is_a_contact() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        var number = Hall.number("LEAVE");
        submit(number, citizen, "2026-01-16T09:00", LEAVES);
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
        hall.at("2026-01-27T09:00");
        var objection = object(number);
        hall.at("2026-07-20T09:00");
        answered(objection, "UPHELD");
        rounds();
        assertThat(caseOf(caseNumber))
                .returns(LocalDate.of(2026, 1, 27), Registration::lastContact)
                .returns(PersonState.WARNED, Registration::state);
    }

    @Test
    void one_case_number_has_one_lifecycle() {
        var caseNumber = registered(citizen(""));
        var again = caseOf(caseNumber);
        assertThatThrownBy(() -> registrations.save(copy(again))).rootCause().hasMessageContaining("CASE_NUMBER");
        for (var user : List.of("portal", CLERK, "admin")) {
            var start = hall.post(
                    user,
                    "/engine-rest/process-definition/key/LifecycleProcess/start",
                    "{\"businessKey\":\"" + caseNumber + "\"}");
            assertThat(start.getStatusCode().is2xxSuccessful()).as(user).isFalse();
            var message = hall.post(
                    user,
                    "/engine-rest/message",
                    "{\"messageName\":\"RegistrationGranted\",\"businessKey\":\"" + caseNumber + "\"}");
            assertThat(message.getStatusCode().is2xxSuccessful()).as(user).isFalse();
        }
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey("LifecycleProcess")
                        .count())
                .isEqualTo(1);
    }

    private static Registration copy(Registration one) {
        return new Registration(
                null,
                one.caseNumber(),
                null,
                one.personId(),
                one.handling(),
                one.registerOrg(),
                one.serviceOrg(),
                one.profile(),
                one.regDate(),
                one.unempDate(),
                one.unempReason(),
                "GENERAL",
                1,
                PersonState.REGISTERED,
                one.regDate(),
                null,
                null,
                null,
                null);
    }
}
