package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.Registrations;

/** Somebody whose case is reviewed, and the desk at which officials answer. */
@ProcessTest
abstract class ReviewDesk {

    static final String REVIEWER = "street-reviewer-371082001";
    static final String SI_OFFICER = "si-officer-371082-si";
    static final String SI_REVIEWER = "si-reviewer-371082-si";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    static final Map<String, Object> SUPPLEMENT =
            Map.of("decision", "SUPPLEMENT", "materials", "学籍证明", "comment", "与库中数据不一致");

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    TaskService tasks;

    @Autowired
    Decisions decisions;

    @Autowired
    Handlings handlings;

    @Autowired
    Registrations registrations;

    @Autowired
    Opinions opinions;

    @Autowired
    Notices notices;

    Unemployed person;

    Papers papers;

    @BeforeEach
    void somebody() {
        person = Unemployed.known(hall);
        papers = new Papers(rest, hall);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    void review(Map<String, Object> fields) {
        hall.complete(Unemployed.CLERK, number(), "Task_FirstReview", fields);
    }

    void refused(Map<String, Object> fields, String sentence) {
        refusedAt("Task_FirstReview", Unemployed.CLERK, fields, sentence);
    }

    void refusedAt(String task, String user, Map<String, Object> fields, String sentence) {
        refusedOf(number(), task, user, fields, sentence);
    }

    void refusedOf(String number, String task, String user, Map<String, Object> fields, String sentence) {
        var id = hall.task(number, task).getId();
        hall.claim(user, id);
        var answer = hall.submit(user, id, fields);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
    }

    /** What the form of an open task shows. */
    JsonNode view(String number, String task) {
        var id = hall.task(number, task).getId();
        return Hall.json(tasks.getVariable(id, "view").toString());
    }

    String number() {
        return person.registration();
    }

    Handling handling() {
        return handlings.findById(number()).orElseThrow();
    }
}
