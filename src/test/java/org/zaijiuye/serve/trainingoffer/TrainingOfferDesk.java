package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.shared.Reason.Confidence;

/** Courses of a school, people who want to hear of them, and the rounds that tell them. */
abstract class TrainingOfferDesk extends Counter {

    static final String WISH = "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\","
            + "\"trainOccupation\":[\"%s\"],\"trainTime\":\"WEEKEND\",\"trainMode\":\"ONSITE\"%s}";

    static final String OFFER = "{\"item\":\"trainingoffer\",\"pushConsent\":true,\"pushChannel\":\"%s\"}";

    static final String OFFICER = "training-officer-371082";

    @Autowired
    TrainingPushRound pushing;

    @Autowired
    TrainingPushes pushes;

    @Autowired
    TrainingCourses courses;

    @Autowired
    TrainingInstitutions institutions;

    @Autowired
    TrainingSubscriptions subscriptions;

    @Autowired
    TransactionTemplate transaction;

    final String occupation = "4-03-02";

    Citizen citizen;

    String number = "";

    String school = "";

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

    void wish(String more) {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, WISH.formatted(occupation, more));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    /** Registered, with a wish, and wants to hear of courses. */
    void wished(String channel) {
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

    void course(String code, String starts, int seats) {
        course(code, starts, seats, SkillLevel.FIVE);
    }

    void course(String code, String starts, int seats, SkillLevel level) {
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

    void push(String day) {
        hall.at(day + "T08:00");
        run(pushing, day);
    }

    void run(ServiceRound round, String day) {
        for (long after = 0; after >= 0; ) {
            var from = after;
            after = Objects.requireNonNull(transaction.execute(
                    tx -> round.portion(LocalDate.parse(day), from, 50).orElse(-1)));
        }
    }

    long person() {
        return handling(number + "-01").personId();
    }

    List<String> pushed() {
        return pushes.findByPersonIdOrderByPushedOnAscIdAsc(person()).stream()
                .map(TrainingPush::course)
                .toList();
    }

    TrainingPush onlyPush() {
        var all = pushes.findByPersonIdOrderByPushedOnAscIdAsc(person());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    String who() {
        return "{\"idType\":\"01\",\"idNo\":\"" + citizen.idNo() + "\"}";
    }

    JsonNode account() {
        return Objects.requireNonNull(
                hall.post("portal", "/api/training/offers/queries", who()).getBody());
    }

    ResponseEntity<JsonNode> respond(String response, String more) {
        return respond(onlyPush().number(), response, more);
    }

    ResponseEntity<JsonNode> respond(String push, String response, String more) {
        return hall.call(
                "portal",
                HttpMethod.PUT,
                "/api/training/offers/" + push + "/response",
                "{\"response\":\"" + response + "\"" + more + "}");
    }

    ResponseEntity<JsonNode> attend(String record, boolean subsidised, String from) {
        return attend(record, subsidised, from, "A1");
    }

    ResponseEntity<JsonNode> attend(String record, boolean subsidised, String from, String course) {
        return hall.call(
                OFFICER, HttpMethod.PUT, "/api/training/records/" + record, attendance(subsidised, from, course));
    }

    String attendance(boolean subsidised, String from, String course) {
        return "{\"idType\":\"01\",\"idNo\":\"%s\",\"course\":\"%s\",\"subsidised\":%s,\"startedOn\":\"%s\"}"
                .formatted(citizen.idNo(), school + course, subsidised, from);
    }

    static String message(ResponseEntity<JsonNode> answer) {
        var body = Objects.requireNonNull(answer.getBody(), answer.toString());
        return body.has("message")
                ? body.path("message").asText()
                : body.path("title").asText();
    }
}
