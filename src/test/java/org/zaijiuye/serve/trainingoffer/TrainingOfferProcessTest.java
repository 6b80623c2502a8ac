package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.FlakyNotices;
import org.zaijiuye.Hall;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;
import org.zaijiuye.shared.Reason.Confidence;

@DisplayName("培训信息推送：匹配、上限、送达失败转电话、答复")
class TrainingOfferProcessTest extends Counter {

    private static final String WISH = "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\","
            + "\"trainOccupation\":[\"%s\"],\"trainTime\":\"WEEKEND\",\"trainMode\":\"ONSITE\"%s}";
    private static final String OFFER = "{\"item\":\"trainingoffer\",\"pushConsent\":true,\"pushChannel\":\"%s\"}";
    private static final String OFFICER = "training-officer-371082";

    @Autowired
    TrainingPushRound pushing;

    @Autowired
    TrainingPhoneRound phoning;

    @Autowired
    TrainingPushes pushes;

    @Autowired
    TrainingCourses courses;

    @Autowired
    TrainingInstitutions institutions;

    @Autowired
    TrainingSubscriptions subscriptions;

    @Autowired
    ServiceRecords services;

    @Autowired
    FlakyNotices gateway;

    @Autowired
    TransactionTemplate transaction;

    private final String occupation = "4-03-02";

    private Citizen citizen;
    private String number = "";
    private String school = "";

    @BeforeEach
    void somebody() {
        // Nobody and nothing of another test, nor of the demo.
        subscriptions.deleteAll();
        courses.findAll().forEach(course -> courses.hide(course.code()));
        citizen = citizen("");
        number = Hall.number("TRAIN");
        school = "S" + number.replaceAll("\\D", "");
        hall.at("2025-11-04T09:00");
        institutions.save(new TrainingInstitution(
                school,
                "371082",
                "荣成技校",
                "民371082",
                LocalDate.parse("2027-01-01"),
                "成山大道1号",
                "0631-7550000",
                true,
                LocalDate.parse("2025-11-04"),
                true));
    }

    @Test
    @DisplayName("每天至多1条、连续七天至多3条，每门课只推送一次")
    void one_a_day_three_a_week_and_each_course_once() {
        wished("SMS");
        IntStream.rangeClosed(1, 4).forEach(n -> course("A" + n, "2026-01-0" + n, 30));
        push("2025-11-05");
        push("2025-11-05");
        assertThat(pushed()).containsExactly(school + "A1");
        push("2025-11-06");
        push("2025-11-07");
        push("2025-11-08");
        push("2025-11-11");
        assertThat(pushed()).containsExactly(school + "A1", school + "A2", school + "A3");
        push("2025-11-12");
        push("2025-11-13");
        assertThat(pushed()).containsExactly(school + "A1", school + "A2", school + "A3", school + "A4");
    }

    @Test
    @DisplayName("送达的计入服务记录，不计入法定次数；通知写明课程和理由")
    void is_recorded_and_told() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        hall.run();
        var push = onlyPush();
        assertThat(notice(push).text().text()).contains("荣成技校“电工班”，2026-01-05开班", "与您登记的第1项培训意愿一致");
        assertThat(services.findByPersonIdOrderByServedOnAscIdAsc(person()))
                .filteredOn(service -> service.kind() == ServiceKind.TRAINING_INFO)
                .singleElement()
                .returns(push.number(), ServiceRecord::reference)
                .returns(false, ServiceRecord::counts)
                .returns("C" + number, ServiceRecord::caseNumber);
        assertThat(account().path("offers").get(0).path("deliveredAt").asText()).startsWith("2025-11-05");
    }

    @Test
    @DisplayName("批次中断后从停下处继续，已推送的不再推送")
    void an_interrupted_round_pushes_nobody_twice() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        hall.at("2025-11-05T08:00");
        var first = transaction.execute(tx -> {
            var last = pushing.portion(LocalDate.parse("2025-11-05"), 0, 1000);
            tx.setRollbackOnly();
            return last;
        });
        assertThat(first).isPresent();
        assertThat(pushed()).isEmpty();
        push("2025-11-05");
        push("2025-11-05");
        assertThat(pushed()).hasSize(1);
    }

    @Test
    @DisplayName("再送3次仍不成，转电话任务，五个工作日内；答复记为联系")
    void a_failed_delivery_becomes_a_call() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        gateway.refuse("培训课程：电工班");
        push("2025-11-05");
        deliver("2025-11-05T08:00", "2025-11-05T08:29:59", "2025-11-05T08:30", "2025-11-05T09:00");
        phone("2025-11-05");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
        deliver("2025-11-05T09:30");
        phone("2025-11-05");
        phone("2025-11-06");
        gateway.accept("培训课程：电工班");

        var task = hall.task(onlyPush().number(), "Task_CallAboutTraining");
        assertThat(task.getDueDate()).isEqualTo("2025-11-12T23:59:59");
        assertThat(hall.tasksOf(OFFICER, "Task_CallAboutTraining"))
                .extracting(each -> each.getId())
                .contains(task.getId());
        hall.claim(OFFICER, task.getId());
        assertThat(message(hall.submit(OFFICER, task.getId(), Map.of("reached", "REACHED"))))
                .isEqualTo("“本人答复”请在给出的选项中选择。");
        hall.at("2025-11-07T10:00");
        hall.submit(OFFICER, task.getId(), Map.of("reached", "REACHED", "response", "SIGN_UP"));
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_TrainingTold");
        assertThat(onlyPush().response()).isEqualTo(Response.SIGN_UP);
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-07");
        assertThat(services.existsByKindAndReference(
                        ServiceKind.CONTACT, onlyPush().number()))
                .isTrue();
    }

    @Test
    @DisplayName("选择电话的直接转电话任务；没有联系到的写明情况、再联系，三次未果的不算联系")
    void who_wants_to_be_called_is_called() {
        wished("PHONE");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        phone("2025-11-05");
        assertThat(notices.findBySubjectOrderByCreatedAt(onlyPush().number())).isEmpty();
        var task = hall.task(onlyPush().number(), "Task_CallAboutTraining").getId();
        hall.claim(OFFICER, task);
        assertThat(message(hall.submit(OFFICER, task, Map.of("reached", "UNREACHABLE"))))
                .isEqualTo("请填写“情况说明”。");
        hall.at("2025-11-07T10:00");
        hall.submit(OFFICER, task, Map.of("reached", "UNREACHABLE", "comment", "第一次无人接听"));
        hall.complete(
                OFFICER,
                onlyPush().number(),
                "Task_CallAboutTraining",
                Map.of("reached", "UNREACHABLE", "comment", "第二次无人接听"));
        assertThat(hall.ends(onlyPush().number())).isEmpty();
        hall.complete(
                OFFICER,
                onlyPush().number(),
                "Task_CallAboutTraining",
                Map.of("reached", "UNREACHABLE", "comment", "第三次无人接听"));
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_CallUnanswered");
        assertThat(caseOf("C" + number).lastContact()).isBefore("2025-11-07");
    }

    @Test
    @DisplayName("注销登记的，电话任务撤回，也不再有新的")
    void who_has_left_the_register_is_not_called() {
        wished("PHONE");
        course("A1", "2027-01-05", 30);
        push("2025-11-05");
        phone("2025-11-05");
        left(citizen, "C" + number);
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_ServiceEnded");
        phone("2026-06-11");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
    }

    @Test
    @DisplayName("课程已经开班的，不再打电话")
    void nobody_is_called_about_a_course_that_has_begun() {
        wished("PHONE");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        hall.at("2026-01-05T00:00");
        phone("2026-01-05");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
        hall.at("2026-01-04T23:59");
        phone("2026-01-04");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).hasSize(1);
    }

    @Test
    @DisplayName("答复三种，最后一次为准，是一次联系；阅读时间不能在将来")
    void answers_count_the_last_time() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        hall.at("2025-11-06T10:00");
        assertThat(respond("LATER", ",\"readAt\":\"2025-11-06T10:00:01\"").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(respond("LATER", ",\"readAt\":\"2025-02-31T10:00\"").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(respond("MAYBE", "").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(respond("LATER", ",\"readAt\":\"2025-11-06T08:30\"").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(respond("NOT_INTERESTED", "").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(onlyPush().response()).isEqualTo(Response.NOT_INTERESTED);
        assertThat(onlyPush().readAt()).isEqualTo("2025-11-06T08:30");
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-06");
        assertThat(hall.call(
                                "portal",
                                HttpMethod.PUT,
                                "/api/training/offers/PTNONE/response",
                                "{\"response\":\"LATER\"}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("最后一个名额：多人同时报名，恰有一人报上；开班当天起不能报名")
    void one_gets_the_last_seat() throws Exception {
        course("A1", "2026-01-05", 1);
        wished("SMS");
        for (var i = 0; i < 5; i++) {
            citizen = citizen("");
            number = Hall.number("TRAIN");
            wished("SMS");
        }
        push("2025-11-05");
        var offers = pushes.findAll().stream()
                .filter(push -> push.course().equals(school + "A1"))
                .toList();
        assertThat(offers).hasSize(6);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var answers = pool.invokeAll(offers.stream()
                    .map(offer -> (Callable<Integer>) () -> respond(offer.number(), "SIGN_UP", "")
                            .getStatusCode()
                            .value())
                    .toList());
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(204, 409).containsOnlyOnce(204);
        } finally {
            pool.shutdownNow();
        }
        var course = hall.get("", "/api/training/courses?institution=" + school).get(0);
        assertThat(course.path("free").asInt()).isZero();
        assertThat(course.path("status").asText()).isEqualTo("FULL");

        var late = offers.get(0);
        course("A2", "2025-11-08", 5);
        push("2025-11-06");
        var second =
                pushes.findByPersonIdOrderByPushedOnAscIdAsc(late.personId()).get(1);
        hall.at("2025-11-08T00:00");
        assertThat(respond(second.number(), "SIGN_UP", "").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        hall.at("2025-11-07T23:59");
        assertThat(respond(second.number(), "SIGN_UP", "").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    @DisplayName("没有同意的不推送，只在账户中看到；撤回同意后也不再推送")
    void without_consent_only_the_account_shows() {
        course("A1", "2026-01-05", 30);
        wish("");
        submit(
                Hall.number("TRAIN"),
                citizen,
                "2025-11-04T10:00",
                OFFER.formatted("SMS").replace("true", "false"));
        push("2025-11-05");
        assertThat(pushed()).isEmpty();
        assertThat(account().path("subscribed").asBoolean()).isFalse();
        assertThat(account().path("suggestions").get(0).path("course").asText()).isEqualTo(school + "A1");

        submit(Hall.number("TRAIN"), citizen, "2025-11-05T10:00", OFFER.formatted("SMS"));
        assertThat(account().path("subscribed").asBoolean()).isTrue();
        submit(
                Hall.number("TRAIN"),
                citizen,
                "2025-11-05T11:00",
                OFFER.formatted("SMS").replace("true", "false"));
        assertThat(account().path("subscribed").asBoolean())
                .as("no was said last")
                .isFalse();
        submit(Hall.number("TRAIN"), citizen, "2025-11-05T12:00", OFFER.formatted("SMS"));
        assertThat(account().path("subscribed").asBoolean()).isTrue();
        assertThat(hall.post("portal", "/api/training/consent-withdrawals", who())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        push("2025-11-06");
        assertThat(pushed()).isEmpty();
        assertThat(account().path("subscribed").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("既没有培训意愿也没有失业登记的，前置未成；有失业登记并同意的可以")
    void needs_a_wish_or_a_registration() {
        var alone = Hall.number("TRAIN");
        submit(alone, citizen, "2025-11-04T09:00", OFFER.formatted("SMS"));
        assertThat(outcome(alone + "-09")).isEqualTo("PREREQ_FAILED");
        registered(citizen);
        var after = Hall.number("TRAIN");
        submit(after, citizen, "2025-11-04T10:00", OFFER.formatted("SMS"));
        assertThat(outcome(after + "-09")).isEqualTo("GRANTED");
        assertThat(subscriptions.findByPersonId(handling(after + "-09").personId()))
                .map(TrainingSubscription::channel)
                .contains(PushChannel.SMS);
    }

    @Test
    @DisplayName("意愿满12个月的次日起不再匹配")
    void a_wish_ends_after_twelve_months() {
        wished("SMS");
        course("A1", "2027-01-05", 30);
        hall.at("2026-11-05T08:00");
        push("2026-11-05");
        assertThat(pushed()).isEmpty();
        push("2026-11-04");
        assertThat(pushed()).hasSize(1);
    }

    @Test
    @DisplayName("离开登记的不再推送")
    void who_has_left_the_register_hears_nothing() {
        wished("SMS");
        course("A1", "2027-01-05", 30);
        left(citizen, "C" + number);
        push("2026-06-11");
        assertThat(pushed()).isEmpty();
    }

    @Test
    @DisplayName("补贴：第3次可以，第4次、同一职业同一等级第2次不可以；推送中写明")
    void subsidies_are_guarded() {
        wish(",\"priorTrainings\":[\"" + occupation + "/5/2024\",\"2023年自费学过\"]");
        submit(Hall.number("TRAIN"), citizen, "2025-11-04T10:00", OFFER.formatted("SMS"));
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        assertThat(onlyPush().reasons()).contains("不再补贴：同一职业同一等级的培训只补贴一次");
        assertThat(message(attend("R1-" + school, true, "2026-01-05"))).contains("同一职业同一等级");
        assertThat(attend("R1-" + school, false, "2026-01-05").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        citizen = citizen("");
        number = Hall.number("TRAIN");
        wished("SMS");
        for (var level : List.of(SkillLevel.FIVE, SkillLevel.FOUR, SkillLevel.THREE)) {
            course("L" + level, "2026-03-05", 30, level);
            assertThat(attend("L" + level + school, true, "2026-03-05", "L" + level)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
        }
        course("L4", "2026-04-05", 30, SkillLevel.TWO);
        assertThat(message(attend("L4" + school, true, "2026-12-31", "L4"))).contains("2026年已享受3次培训补贴");
        assertThat(attend("L4" + school, true, "2027-01-01", "L4").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    @DisplayName("正在参加补贴培训的，不登记意愿；结束后可以")
    void whoever_attends_a_subsidised_course_notes_no_wish() {
        wished("SMS");
        course("A1", "2025-12-01", 30);
        attend("R" + school, true, "2025-12-01");
        var during = Hall.number("TRAIN");
        submit(during, citizen, "2025-12-02T09:00", WISH.formatted(occupation, ""));
        assertThat(outcome(during + "-08")).isEqualTo("REFUSED");
        assertThat(codes(during + "-08")).containsExactly("TRAIN_RUNNING");
        hall.call(
                OFFICER,
                HttpMethod.PUT,
                "/api/training/records/R" + school,
                attendance(true, "2025-12-01", "A1").replace("}", ",\"endedOn\":\"2025-12-20\"}"));
        var after = Hall.number("TRAIN");
        submit(after, citizen, "2025-12-21T09:00", WISH.formatted(occupation, ""));
        assertThat(outcome(after + "-08")).isEqualTo("GRANTED");
    }

    private void wish(String more) {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, WISH.formatted(occupation, more));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    /** Registered, with a wish, and wants to hear of courses. */
    private void wished(String channel) {
        submit(
                number,
                citizen,
                "2025-11-04T09:00",
                REGISTRATION,
                WISH.formatted(occupation, ""),
                OFFER.formatted(channel));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(outcome(number + "-09")).isEqualTo("GRANTED");
    }

    private void course(String code, String starts, int seats) {
        course(code, starts, seats, SkillLevel.FIVE);
    }

    private void course(String code, String starts, int seats, SkillLevel level) {
        courses.save(new TrainingCourse(
                school + code,
                school,
                "电工班",
                TrainType.SKILL,
                occupation,
                level,
                TrainMode.ONSITE,
                TrainTime.WEEKEND,
                80,
                LocalDate.parse(starts),
                seats,
                BigDecimal.ZERO,
                new BigDecimal("1200"),
                null,
                Confidence.ASSUMED,
                true,
                LocalDate.parse("2025-11-04"),
                true));
    }

    private void push(String day) {
        hall.at(day + "T08:00");
        run(pushing, day);
    }

    private void phone(String day) {
        run(phoning, day);
    }

    private void run(ServiceRound round, String day) {
        for (long after = 0; after >= 0; ) {
            var from = after;
            after = Objects.requireNonNull(transaction.execute(
                    tx -> round.portion(LocalDate.parse(day), from, 50).orElse(-1)));
        }
    }

    /** Lets the sender of notices work at these moments. */
    private void deliver(String... moments) {
        for (var moment : moments) {
            hall.at(moment);
            hall.run();
        }
    }

    private long person() {
        return handling(number + "-01").personId();
    }

    private List<String> pushed() {
        return pushes.findByPersonIdOrderByPushedOnAscIdAsc(person()).stream()
                .map(TrainingPush::course)
                .toList();
    }

    private TrainingPush onlyPush() {
        var all = pushes.findByPersonIdOrderByPushedOnAscIdAsc(person());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Notice notice(TrainingPush push) {
        return notices.findBySubjectOrderByCreatedAt(push.number()).get(0);
    }

    private String who() {
        return "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"}";
    }

    private JsonNode account() {
        return Objects.requireNonNull(
                hall.post("portal", "/api/training/offers/queries", who()).getBody());
    }

    private ResponseEntity<JsonNode> respond(String response, String more) {
        return respond(onlyPush().number(), response, more);
    }

    private ResponseEntity<JsonNode> respond(String push, String response, String more) {
        return hall.call(
                "portal",
                HttpMethod.PUT,
                "/api/training/offers/" + push + "/response",
                "{\"response\":\"" + response + "\"" + more + "}");
    }

    private ResponseEntity<JsonNode> attend(String record, boolean subsidised, String from) {
        return attend(record, subsidised, from, "A1");
    }

    private ResponseEntity<JsonNode> attend(String record, boolean subsidised, String from, String course) {
        return hall.call(
                OFFICER, HttpMethod.PUT, "/api/training/records/" + record, attendance(subsidised, from, course));
    }

    private String attendance(boolean subsidised, String from, String course) {
        return "{\"idType\":\"01\",\"idNo\":\"%s\",\"course\":\"%s\",\"subsidised\":%s,\"startedOn\":\"%s\"}"
                .formatted(citizen.idNo(), school + course, subsidised, from);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        var body = Objects.requireNonNull(answer.getBody(), answer.toString());
        return body.has("message")
                ? body.path("message").asText()
                : body.path("title").asText();
    }
}
