package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("就业见习：推送、协议、结束")
class InternshipsTest extends Counter {

    private static final String WISH = "{\"item\":\"internship\",\"internshipWill\":true,\"internField\":[\"软件\"]}";
    private static final String USCC = "92371002MA3ABCD127";

    @Autowired
    private InternshipPushRound round;

    @Autowired
    private ServiceRecords services;

    @Autowired
    private InternshipPosts posts;

    @Autowired
    private InternshipPushes pushes;

    @Autowired
    private InternshipAgreements agreements;

    @Autowired
    private InternshipApplications applications;

    @Autowired
    private TransactionTemplate transaction;

    private Citizen citizen;
    private String caseNumber = "";
    private String number = "";
    private String post = "";

    @BeforeEach
    void somebody() {
        // What other tests have offered would be pushed as well.
        applications.deleteAll();
        pushes.deleteAll();
        agreements.deleteAll();
        posts.deleteAll();
        citizen = citizen(LocalDate.of(2003, 5, 6), "");
        caseNumber = registered(citizen);
        number = Hall.number("INTERN");
        submit(number, citizen, "2025-11-05T09:00", WISH);
        post = Hall.number("JX");
        assertThat(enter(post, "2500", 6)).isEqualTo(204);
    }

    @Test
    @DisplayName("次日首次推送，此后至多每周一次；同一岗位只推送一次，中断后重来也不重复；没有新岗位不打扰")
    void posts_are_pushed_once() {
        assertThat(outcome(number + "-06")).isEqualTo("GRANTED");
        run("2025-11-06");
        run("2025-11-06");
        assertThat(pushes()).isEqualTo(1);
        enter(post + "-B", "2500", 3);
        run("2025-11-12");
        assertThat(pushes()).isEqualTo(1);
        run("2025-11-13");
        assertThat(pushes()).isEqualTo(2);
        run("2025-11-20");
        assertThat(pushes()).isEqualTo(2);
        assertThat(services.findByPersonIdOrderByServedOnAscIdAsc(
                        handling(number + "-06").personId()))
                .filteredOn(each -> each.kind() == ServiceKind.INTERNSHIP_INFO)
                .allSatisfy(each -> assertThat(each.counts()).isFalse())
                .hasSize(2);
    }

    @Test
    @DisplayName("起初没有合适岗位的，有了就推送，不等一周：推送不晚于办结后5个工作日（policy.md §5.6）")
    void the_first_suitable_post_is_told_the_next_day() {
        posts.deleteAll();
        run("2025-11-06");
        run("2025-11-07");
        assertThat(pushes()).isZero();
        hall.at("2025-11-11T15:00");
        enter(post + "-B", "2500", 3);
        run("2025-11-12");
        assertThat(pushes()).as("the fifth working day").isEqualTo(1);
    }

    @Test
    @DisplayName("撤回推送同意的不再推送，再次申请的恢复")
    void whoever_wants_no_more_hears_of_no_more() {
        var who = "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"}";
        assertThat(hall.post("portal", "/api/internships/consent-withdrawals", who)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        run("2025-11-06");
        assertThat(pushes()).isZero();
        var again = Hall.number("INTERN");
        submit(again, citizen, "2025-11-06T09:00", WISH);
        run("2025-11-07");
        assertThat(pushes(again)).isEqualTo(1);
    }

    @Test
    @DisplayName("中断的一轮从停下的地方继续：已推送的不重复，回滚的一份重做，谁也不漏")
    void an_interrupted_round_goes_on() {
        var people = new ArrayList<String>(List.of(number));
        for (var i = 0; i < 4; i++) {
            var other = citizen(LocalDate.of(2003, 5, 6), "");
            registered(other);
            var application = Hall.number("INTERN");
            submit(application, other, "2025-11-05T09:00", WISH);
            people.add(application);
        }
        var day = LocalDate.parse("2025-11-06");
        hall.at("2025-11-06T06:00");
        var before = lowestPerson(people) - 1;
        var first = transaction.execute(begun -> round.portion(day, before, 2));
        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    round.portion(day, Objects.requireNonNull(first).getAsLong(), 2);
                    throw new IllegalStateException("the program ends here");
                }))
                .hasMessage("the program ends here");
        assertThat(people.stream().mapToLong(this::pushes).sum()).isEqualTo(2);
        var after = Objects.requireNonNull(first);
        while (after.isPresent()) {
            var from = after.getAsLong();
            after = Objects.requireNonNull(transaction.execute(begun -> round.portion(day, from, 2)));
        }
        run("2025-11-06");
        assertThat(people).allSatisfy(each -> assertThat(pushes(each)).isEqualTo(1));
    }

    private long lowestPerson(List<String> people) {
        return people.stream()
                .mapToLong(each -> handling(each + "-06").personId())
                .min()
                .orElseThrow();
    }

    @Test
    @DisplayName("不同意推送的不推送")
    void nothing_is_pushed_without_consent() {
        var other = citizen(LocalDate.of(2003, 5, 6), "");
        registered(other);
        var silent = Hall.number("INTERN");
        hall.at("2025-11-05T09:00");
        submitForm(form(silent, other, "2025-11-05T09:00", "U01", "", WISH).replace("\"push\":true", "\"push\":false"));
        run("2025-11-06");
        assertThat(told(silent + "-06")).doesNotContain("就业见习信息");
        assertThat(outcome(silent + "-06")).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("见习不视为就业：登记协议之后仍在册，不产生注销；完成之后不再推送、不再安排")
    void an_agreement_keeps_the_registration_and_one_is_enough() {
        hall.at("2025-11-20T09:00");
        assertThat(agree("2025-12-01", "2026-02-28", "2500", true)).isEqualTo(201);
        assertThat(caseOf(caseNumber).lastContact()).as("signed").isEqualTo("2025-11-20");
        hall.run();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(handlings.findByCaseNumberOrderByNumber(caseNumber))
                .noneMatch(each -> each.item().equals("deregistration"));
        assertThat(agree("2025-12-01", "2026-02-28", "2500", true)).isEqualTo(422);
        assertThat(end("2026-03-01")).isEqualTo(422);
        hall.at("2026-03-02T09:00");
        assertThat(end("2026-02-28")).isEqualTo(204);
        assertThat(caseOf(caseNumber).lastContact()).as("attended").isEqualTo("2026-02-28");
        run("2026-03-02");
        assertThat(pushes()).isZero();
        assertThat(agree("2026-04-01", "2026-07-31", "2500", true)).isEqualTo(422);
        var again = Hall.number("INTERN");
        submit(again, citizen, "2026-03-02T09:00", WISH);
        hall.complete(CLERK, again + "-06", "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, again + "-06", "Task_Approve", AGREE);
        assertThat(codes(again + "-06")).containsExactly("INTERN_DONE");
    }

    @Test
    @DisplayName("不满三个月就结束的不算完成，可以再安排")
    void an_internship_that_broke_off_is_none() {
        assertThat(agree("2025-12-01", "2026-02-28", "2500", true)).isEqualTo(201);
        assertThat(end("2026-02-27")).isEqualTo(204);
        assertThat(agree("2026-04-01", "2026-07-31", "2500", true)).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0} 至 {1}，补助 {2}，保险 {3} → {4}")
    @CsvSource({
        "2025-12-01, 2026-01-31, 2500, true, INTERN_MONTHS",
        "2025-12-01, 2026-12-31, 2500, true, INTERN_MONTHS",
        "2025-12-01, 2025-11-30, 2500, true, INTERN_MONTHS",
        "2025-12-01, 2026-02-28, 100, true, INTERN_ALLOWANCE",
        "2025-12-01, 2026-02-28, 2500, false, INTERN_INSURANCE",
        "2025-12-01, 2026-02-28, 1e308, true, FIELD_INVALID",
        "2025-12-01, 2026-02-28, 3000.005, true, FIELD_INVALID"
    })
    void faults_of_an_agreement(String start, String end, String allowance, boolean insured, String code) {
        var answer = hall.post("portal", "/api/internships/agreements", agreement(start, end, allowance, insured));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly(code);
        if (code.equals("INTERN_ALLOWANCE")) {
            assertThat(body(answer).path("message").asText()).contains("月最低工资2200元");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2500, 2, 422",
        "2500, 3, 204",
        "2500, 12, 204",
        "2500, 13, 422",
        "2500, 4294967302, 422",
        "100, 6, 422",
        "1e20, 6, 422",
        "3000.01, 6, 204",
        "3000.005, 6, 422"
    })
    void faults_of_a_post(String allowance, long months, int status) {
        assertThat(enter(Hall.number("JX"), allowance, months)).isEqualTo(status);
    }

    private void run(String day) {
        var on = LocalDate.parse(day);
        hall.at(day + "T06:00");
        var after = 0L;
        for (var last = round.portion(on, after, 2); last.isPresent(); last = round.portion(on, after, 2)) {
            after = last.getAsLong();
        }
    }

    private long pushes() {
        return pushes(number);
    }

    private long pushes(String application) {
        return told(application + "-06").stream().filter("就业见习信息"::equals).count();
    }

    private int enter(String code, String allowance, long months) {
        return hall.call(
                        "portal",
                        HttpMethod.PUT,
                        "/api/internships/" + code,
                        "{\"host\":\"荣成某软件公司\",\"uscc\":\"%s\",\"title\":\"软件测试\",\"area\":\"371082\",\"allowance\":%s,\"months\":%d,\"places\":2,\"validUntil\":\"2026-12-31\"}"
                                .formatted(USCC, allowance, months))
                .getStatusCode()
                .value();
    }

    private String agreement(String start, String end, String allowance, boolean insured) {
        return "{\"idType\":\"01\",\"idNo\":\"%s\",\"post\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"allowance\":%s,\"insured\":%s}"
                .formatted(citizen.idNo(), post, start, end, allowance, insured);
    }

    private int agree(String start, String end, String allowance, boolean insured) {
        return hall.post("portal", "/api/internships/agreements", agreement(start, end, allowance, insured))
                .getStatusCode()
                .value();
    }

    private int end(String on) {
        return hall.post(
                        "portal",
                        "/api/internships/agreements/ends",
                        "{\"idType\":\"01\",\"idNo\":\"%s\",\"endedOn\":\"%s\"}".formatted(citizen.idNo(), on))
                .getStatusCode()
                .value();
    }
}
