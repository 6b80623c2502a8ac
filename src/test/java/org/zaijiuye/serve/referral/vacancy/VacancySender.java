package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.person.CreditCode;

/** Sends posts line by line as a collector of posts does, each changed from one that is lawful. */
abstract class VacancySender extends Counter {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Vacancies vacancies;

    String number = "";

    @BeforeEach
    void today() {
        hall.at("2025-11-04T09:00");
        number = Hall.number("V");
    }

    static String valid(String seventeen) {
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> seventeen + check)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    Vacancy post() {
        return vacancies.findBySenderAndNumber("portal", number).orElseThrow();
    }

    String result(JsonNode answer) {
        return answer.path("answer").asText();
    }

    List<JsonNode> send(JsonNode row) {
        return send(row.toString());
    }

    List<JsonNode> send(String body) {
        var answer = sent("portal", body);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return String.valueOf(answer.getBody())
                .lines()
                .<JsonNode>map(Hall::json)
                .toList();
    }

    ResponseEntity<String> sent(String user, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(VacanciesController.NDJSON));
        headers.setBasicAuth(user, user);
        return rest.exchange("/api/vacancies", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }
}
