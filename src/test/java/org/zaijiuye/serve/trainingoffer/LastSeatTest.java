package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.Race;

@DisplayName("培训报名：最后一个名额")
class LastSeatTest extends TrainingOfferDesk {

    @Test
    @DisplayName("最后一个名额：多人同时报名，恰有一人报上；开班当天起不能报名")
    void one_gets_the_last_seat() {
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
        var answers =
                Race.of(offers, offer -> respond(offer.number(), "SIGN_UP", "").getStatusCode());
        assertThat(answers)
                .containsOnly(HttpStatus.NO_CONTENT, HttpStatus.CONFLICT)
                .containsOnlyOnce(HttpStatus.NO_CONTENT);
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
}
