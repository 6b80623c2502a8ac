package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;

/** Somebody who wants an internship, posts of host units, and what both answer. */
abstract class InternshipDesk extends Counter {

    static final String WISH = "{\"item\":\"internship\",\"internshipWill\":true}";

    static final String MAIL = ",\"email\":\"jianxi@example.com\"";

    @Autowired
    InternshipApplications applications;

    @Autowired
    InternshipAgreements agreements;

    @Autowired
    InternshipPushes pushes;

    @Autowired
    InternshipPosts posts;

    Citizen citizen;

    String number = "";

    String caseNumber = "";

    String post = "";

    @BeforeEach
    void somebody() {
        applications.deleteAll();
        agreements.deleteAll();
        pushes.deleteAll();
        posts.deleteAll();
        database.sql("delete from mobile_code").update();
        citizen = citizen(LocalDate.of(2003, 5, 6), "");
        caseNumber = registered(citizen);
        number = Hall.number("APPLY");
        submit(number, citizen, "2025-11-05T09:00", WISH);
        post = entered(2, "");
    }

    java.net.http.HttpResponse<String> answer(PublicVisitor visitor, String code, String answer) {
        return visitor.post("/public/progress/sections/internships", Map.of("post", code, "answer", answer));
    }

    String entered(int places, String more) {
        var code = Hall.number("JX");
        var answer = enter(code, places, more);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(204);
        return code;
    }

    ResponseEntity<JsonNode> enter(String code, int places, String more) {
        return hall.call(
                "portal",
                HttpMethod.PUT,
                "/api/internships/" + code,
                "{\"host\":\"荣成某软件公司\",\"uscc\":\"92371002MA3ABCD127\",\"title\":\"软件测试\",\"area\":\"371082\",\"allowance\":2500,\"months\":6,\"places\":%d,\"validUntil\":\"2026-12-31\",\"contact\":\"王老师 0631-0000001\"%s}"
                        .formatted(places, more));
    }

    ResponseEntity<JsonNode> apply(Citizen who, String code) {
        return hall.post("portal", "/api/internships/applications", named(who, code, ""));
    }

    static String named(Citizen who, String code, String more) {
        return "{\"idType\":\"01\",\"idNo\":\"%s\",\"post\":\"%s\"%s}".formatted(who.idNo(), code, more);
    }

    String applied(String code) {
        var answer = apply(citizen, code);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return body(answer).path("application").asText();
    }

    ResponseEntity<JsonNode> outcome(String application, String body) {
        return hall.post("portal", "/api/internships/applications/" + application + "/outcomes", body);
    }

    int agree(String code) {
        return agree(citizen, code).getStatusCode().value();
    }

    ResponseEntity<JsonNode> agree(Citizen who, String code) {
        return hall.post(
                "portal",
                "/api/internships/agreements",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"post\":\"%s\",\"start\":\"2025-12-01\",\"end\":\"2026-05-31\",\"allowance\":2500,\"insured\":true}"
                        .formatted(who.idNo(), code));
    }

    JsonNode show(String application) {
        return hall.get("portal", "/api/internships/applications/" + application);
    }

    static String refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer).isTrue();
        return body(answer).toString();
    }
}
