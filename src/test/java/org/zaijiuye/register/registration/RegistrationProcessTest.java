package org.zaijiuye.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记流程（人社厅发〔2020〕3号、79号）")
class RegistrationProcessTest extends Counter {

    private static final String NOVEMBER_4 = "2025-11-04T09:00";

    @Autowired
    Opinions opinions;

    @Test
    @DisplayName("予以登记：取得登记号，案卷打开，等待中的领金事项从此起算")
    void granted_opens_the_case_and_starts_the_clocks_that_waited() {
        var number = Hall.number("UR");
        submit(number, citizen(SEVEN_YEARS), NOVEMBER_4, REGISTRATION, BENEFIT);
        assertThat(handling(number + "-02"))
                .returns(HandlingState.WAITING_PREREQ, each -> each.state())
                .returns(null, each -> each.acceptedAt())
                .returns(null, each -> each.dueOn());

        hall.at("2025-11-05T10:00");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        assertThat(hall.ends(number + "-01")).contains("EndEvent_RegistrationGranted");
        assertThat(outcome(number + "-01")).isEqualTo("GRANTED");
        var registration = registration(number);
        assertThat(registration.number()).matches("3710822025\\d{8}");
        assertThat(registration)
                .returns(LocalDate.of(2025, 11, 4), Registration::regDate)
                .returns(LocalDate.of(2025, 10, 31), Registration::unempDate)
                .returns(PersonState.REGISTERED, Registration::state)
                .returns("GENERAL", Registration::tags)
                .returns(STREET, Registration::serviceOrg);
        assertThat(running("LifecycleProcess", registration.caseNumber())).isTrue();
        assertThat(handling(number + "-02"))
                .returns(LocalDateTime.parse("2025-11-05T10:00"), each -> each.acceptedAt())
                .returns(LocalDate.of(2025, 11, 19), each -> each.dueOn())
                .returns(registration.caseNumber(), each -> each.caseNumber());
        assertThat(reasons(number + "-01"))
                .extracting(Reason::code, reason -> reason.basis().law())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UR_ELIGIBLE", "就业服务与就业管理规定"));
        assertThat(told(number + "-01")).containsExactly("失业登记已准予");
    }

    @Test
    @DisplayName("年满16周岁前一日不受理（F02），什么也不保存；当日予以登记")
    void refused_the_day_before_the_sixteenth_birthday_and_granted_on_it() {
        var young = citizen(LocalDate.of(2009, 11, 21), "");
        hall.at("2025-11-20T09:00");
        var before = Hall.number("UR-AGE");
        var form = form(before, young, "2025-11-20T09:00", "U08", "", REGISTRATION)
                .replace("\"2025-10-31\"", "\"2025-11-20\"");
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly("F02");
        assertThat(handlings.findByApplicationOrderByNumber(before)).isEmpty();

        hall.at("2025-11-21T09:00");
        var birthday = Hall.number("UR-AGE");
        submitForm(form.replace(before, birthday).replace("2025-11-20", "2025-11-21"));
        hall.complete(CLERK, birthday + "-01", "Task_FirstReview", AGREE);
        assertThat(registration(birthday).tags()).isEqualTo("YOUTH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UR_PENSION | si | {'employerInsuredNow':false,'receivingPension':true,'flexibleInsured':false}",
                "UR_EMPLOYED | emp | {'registrations':[],'employments':[{'type':'EMPLOYER','startDate':'2025-11-03'}]}",
                "UR_STUDENT | edu | {'enrolled':true}",
                "DEAD | psb | {'name':'赵红','alive':false}",
                "UR_DUPLICATE | emp | {'registrations':[{'number':'37060120250000007','open':true}],'employments':[]}"
            })
    @DisplayName("登记库显示的情形：不予登记，写明依据")
    void refused_for_what_a_register_shows(String code, String register, String data) {
        var citizen = citizen("");
        hall.register(register, citizen.idNo(), data);
        var number = Hall.number("UR-NO");
        submit(number, citizen, NOVEMBER_4, REGISTRATION);
        reviewed(number + "-01");
        assertThat(outcome(number + "-01")).isEqualTo("REFUSED");
        assertThat(codes(number + "-01")).containsExactly(code);
        assertThat(registrations.findByCaseNumber("C" + number)).isEmpty();
        if (code.equals("UR_DUPLICATE")) {
            assertThat(reasons(number + "-01").get(0).text()).contains("37060120250000007");
        }
    }

    @Test
    @DisplayName("已在本市登记的，告知原登记号")
    void a_second_registration_names_the_first() {
        var citizen = citizen("");
        var first = caseOf(registered(citizen)).number();
        var number = Hall.number("UR-DUP");
        submit(number, citizen, "2025-11-06T09:00", REGISTRATION);
        reviewed(number + "-01");
        assertThat(codes(number + "-01")).containsExactly("UR_DUPLICATE");
        assertThat(reasons(number + "-01").get(0).text()).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UI_UNDER_12", "NOT_INSURED", "NO_TERMINATION_PROOF", "HUKOU_ELSEWHERE"})
    @DisplayName("人社厅发〔2020〕79号禁止的理由不能用来不予登记")
    void forbidden_grounds_are_not_offered(String ground) {
        var number = Hall.number("UR-FORBID");
        submit(number, citizen(""), NOVEMBER_4, REGISTRATION);
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);
        var answer =
                hall.submit(CLERK, task, Map.of("decision", "REFUSE", "reasonCode", ground, "comment", "没有解除劳动关系证明"));
        assertThat(answer.getStatusCode().is4xxClientError())
                .as("%s", answer.getBody())
                .isTrue();
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        assertThat(decisions
                        .latest(number + "-01", DecisionRecord.Kind.PROPOSAL)
                        .orElseThrow()
                        .outcome())
                .isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("经核实不符合条件：经办人按列出的理由不予登记")
    void a_clerk_may_refuse_on_a_lawful_ground() {
        var number = Hall.number("UR-REFUSE");
        submit(number, citizen(""), NOVEMBER_4, REGISTRATION);
        hall.complete(
                CLERK,
                number + "-01",
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "UR_EMPLOYED", "comment", "单位确认仍在岗"));
        hall.complete(REVIEWER, number + "-01", "Task_Recheck", AGREE);
        assertThat(outcome(number + "-01")).isEqualTo("REFUSED");
        assertThat(reasons(number + "-01").get(0).text()).contains("单位确认仍在岗");
    }

    @Test
    void withdrawn_before_its_process_began() {
        var number = Hall.number("UR-WDR");
        post(number, citizen(""), NOVEMBER_4, "U01", "", REGISTRATION, BENEFIT);
        withdraw(number, "registration");
        assertThat(outcome(number + "-01")).isEqualTo("WITHDRAWN");
        assertThat(hall.ends(number + "-01")).isEmpty();
        assertThat(outcome(number + "-02")).isEqualTo("PREREQ_FAILED");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    void withdrawn_during_review() {
        var number = Hall.number("UR-WDR");
        submit(number, citizen(""), NOVEMBER_4, REGISTRATION, BENEFIT);
        withdraw(number, "registration");
        assertThat(hall.ends(number + "-01")).contains("EndEvent_RegistrationWithdrawn");
        assertThat(hall.open(number + "-01")).isEmpty();
        assertThat(outcome(number + "-01")).isEqualTo("WITHDRAWN");
        assertThat(told(number + "-01")).containsExactly("失业登记已撤回");
        assertThat(decisions.latest(number + "-01", DecisionRecord.Kind.DECISION))
                .isEmpty();
        assertThat(outcome(number + "-02")).isEqualTo("PREREQ_FAILED");
        assertThat(registrations.findByCaseNumber("C" + number)).isEmpty();
    }

    @Test
    @DisplayName("逾期未补正：办结，不作出不予登记决定")
    void never_supplemented() {
        var number = Hall.number("UR-SUP");
        submit(number, citizen(""), NOVEMBER_4, REGISTRATION);
        neverSupplemented(CLERK, number + "-01");
        assertThat(hall.ends(number + "-01")).contains("EndEvent_RegistrationNotSupplemented");
        assertThat(outcome(number + "-01")).isEqualTo("NO_SUPPLEMENT");
        assertThat(decisions.latest(number + "-01", DecisionRecord.Kind.DECISION))
                .isEmpty();
        assertThat(told(number + "-01")).containsExactly("请补正材料", "失业登记因逾期未补正办结");
        assertThat(registrations.findByCaseNumber("C" + number)).isEmpty();
    }

    @Test
    @DisplayName("同时提交两件：第二件注明第一件编号（ITEM_OPEN），其他事项继续")
    void a_second_submission_at_the_same_time_names_the_first_and_its_siblings_go_on() {
        var citizen = citizen(SEVEN_YEARS);
        var first = Hall.number("UR-ONE");
        var second = Hall.number("UR-TWO");
        submit(first, citizen, NOVEMBER_4, REGISTRATION);
        post(second, citizen, NOVEMBER_4, "U01", "", REGISTRATION, BENEFIT);

        hall.complete(CLERK, first + "-01", "Task_FirstReview", AGREE);

        assertThat(outcome(second + "-01")).isEqualTo("REFUSED");
        assertThat(codes(second + "-01")).contains("ITEM_OPEN");
        assertThat(reasons(second + "-01"))
                .anySatisfy(reason -> assertThat(reason.text()).contains(first + "-01"));
        assertThat(hall.open(second + "-02")).containsExactly("Task_FirstReview");
        assertThat(handling(second + "-02").caseNumber()).isEqualTo("C" + first);
        grantBenefit(second + "-02");
        assertThat(outcome(second + "-02")).isEqualTo("GRANTED");
        assertThat(entitlements.findByHandling(second + "-02").orElseThrow().caseNumber())
                .isEqualTo("C" + first);
    }

    @Test
    void a_crash_leaves_nothing_behind_and_the_second_try_repeats_no_notice() {
        var other = caseOf(registered(citizen("")));
        var number = Hall.number("UR-CRASH");
        submit(number, citizen(""), NOVEMBER_4, REGISTRATION);
        var obstacle = registrations.save(occupying("C" + number, other));
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);

        var failed = hall.submit(CLERK, task, AGREE);

        assertThat(failed.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        assertThat(handling(number + "-01").state()).isEqualTo(HandlingState.REVIEW);
        assertThat(decisions.latest(number + "-01", DecisionRecord.Kind.DECISION))
                .isEmpty();
        assertThat(opinions.of(number + "-01")).isEmpty();
        assertThat(told(number + "-01")).isEmpty();

        registrations.delete(obstacle);
        assertThat(hall.submit(CLERK, task, AGREE).getStatusCode().is2xxSuccessful())
                .isTrue();
        hall.run();
        assertThat(told(number + "-01")).containsExactly("失业登记已准予");
        assertThat(opinions.of(number + "-01")).hasSize(1);
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(running("LifecycleProcess", "C" + number)).isTrue();
    }

    /** Takes the case number, which is unique, so that the enrolment breaks after decision and notice were written. */
    private static Registration occupying(String caseNumber, Registration other) {
        return new Registration(
                null,
                caseNumber,
                null,
                other.personId(),
                other.handling(),
                other.registerOrg(),
                other.serviceOrg(),
                other.profile(),
                other.regDate(),
                other.unempDate(),
                other.unempReason(),
                "GENERAL",
                1,
                PersonState.MERGED_INTO,
                other.regDate(),
                null,
                null,
                LocalDateTime.parse("2025-11-04T09:00"),
                null);
    }
}
