package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

@DisplayName("培训信息推送：答复、同意、意愿、补贴")
class TrainingOfferAnswersTest extends TrainingOfferDesk {

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
    @DisplayName("参加培训算联系（policy.md §5.13）：开班日、结束日都算，还没有到的日子不算")
    void attending_is_a_contact() {
        wished("SMS");
        course("A1", "2025-12-01", 30);
        hall.at("2025-12-22T09:00");
        attend("R" + school, false, "2025-12-01");
        assertThat(registration(number).lastContact()).isEqualTo("2025-12-01");
        ended("2025-12-20");
        assertThat(registration(number).lastContact()).isEqualTo("2025-12-20");
        ended("2025-12-23");
        assertThat(registration(number).lastContact()).isEqualTo("2025-12-20");
    }

    private void ended(String day) {
        var body = attendance(false, "2025-12-01", "A1").replace("}", ",\"endedOn\":\"" + day + "\"}");
        hall.call(OFFICER, HttpMethod.PUT, "/api/training/records/R" + school, body);
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
}
