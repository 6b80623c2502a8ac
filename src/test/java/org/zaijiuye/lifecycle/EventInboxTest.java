package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("事件收件箱：一个编号一件事，收不下的说明是哪个字段")
class EventInboxTest extends Counter {

    private static final int SENDERS = 12;

    @BeforeEach
    void in_november() {
        hall.at("2025-11-04T09:00");
    }

    @Test
    @DisplayName("同一事件同时报送多次：一次收下，其余均答已收到")
    void senders_of_the_same_event_at_the_same_moment_are_all_told_it_has_come() throws Exception {
        var body = contact("E-" + Hall.number("RACE"), "2025-11-03", "{}");
        var pool = Executors.newFixedThreadPool(SENDERS);
        try {
            Callable<ResponseEntity<JsonNode>> send = () -> hall.post("portal", "/api/events", body);
            for (var answer : pool.invokeAll(Collections.nCopies(SENDERS, send))) {
                assertThat(answer.get().getStatusCode())
                        .as("%s", answer.get().getBody())
                        .isEqualTo(HttpStatus.ACCEPTED);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"occurredOn\":\"2025-11-03\" | \"occurredOn\":\"2025-11-02\"",
                "ContactMade | EmploymentEnded",
                "PROVINCE | SI",
                "{} | {\"by\":\"phone\"}"
            })
    @DisplayName("同一编号、不同内容：409，先到的不变")
    void another_content_under_the_same_number_is_refused(String one, String other) {
        var body = contact("E-" + Hall.number("OTHER"), "2025-11-03", "{}");
        assertThat(status(body)).isEqualTo("NO_CASE");
        assertThat(status(body)).isEqualTo("DUPLICATE");
        var answer = hall.post("portal", "/api/events", body.replace(one, other));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(answer).path("message").asText()).contains("内容不同，没有保存");
        assertThat(status(body)).isEqualTo("DUPLICATE");
    }

    @Test
    @DisplayName("附加数据以四千字为限")
    void data_is_limited_to_what_can_be_kept() {
        var longest = "{\"a\":\"" + "工".repeat(4000 - 8) + "\"}";
        assertThat(status(contact("E-" + Hall.number("LONG"), "2025-11-03", longest)))
                .isEqualTo("NO_CASE");
        assertFault(contact("E-" + Hall.number("LONG"), "2025-11-03", longest.replace("工\"}", "工x\"}")), "data");
    }

    @Test
    void an_event_number_is_a_text() {
        var body = contact("5", "2025-11-03", "{}").replace("\"5\"", "5");
        assertFault(body, "eventId");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "1899-12-31", "2025-11-05"})
    void what_happened_too_long_ago_or_has_not_happened_yet_is_refused(String day) {
        assertFault(contact("E-" + Hall.number("DAY"), day, "{}"), "occurredOn");
    }

    @ParameterizedTest
    @CsvSource({"1984-03-12", "2025-11-04"})
    void what_happened_since_birth_until_today_is_taken(String day) {
        assertThat(status(contact("E-" + Hall.number("DAY"), day, "{}"))).isEqualTo("NO_CASE");
    }

    @ParameterizedTest
    @CsvSource({"ContactLost, PROVINCE", "ContactMade, X", "BenefitRepaid, X", "EmploymentEnded, X"})
    @DisplayName("无权报告的来源：422，说明由谁报告")
    void what_a_source_may_not_report_is_refused(String type, String source) {
        var body = contact("E-" + Hall.number("WHO"), "2025-11-03", "{\"amount\":1980}")
                .replace("ContactMade", type)
                .replace("PROVINCE", source);
        assertFault(body, "source");
        assertThat(body(hall.post("portal", "/api/events", body))
                        .path("message")
                        .asText())
                .contains("“%s”不能报告“%s”".formatted(source, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'amount':0}",
                "{'amount':-1980}",
                "{'amount':'1980'}",
                "{'amount':1980.001}",
                "{'amount':1000000.01}",
                "{'amount':null}"
            })
    @DisplayName("退款不写金额，或者金额不对：422")
    void a_repayment_says_how_much(String data) {
        assertFault(
                contact("E-" + Hall.number("AMOUNT"), "2025-11-03", data.replace('\'', '"'))
                        .replace("ContactMade", "BenefitRepaid"),
                "data.amount");
    }

    @ParameterizedTest
    @CsvSource({"1984-03-11, 422", "1984-03-12, 202"})
    @DisplayName("出生以前没有事实")
    void nothing_happened_to_anybody_before_birth(String day, int status) {
        assertThat(hall.post("portal", "/api/events", contact("E-" + Hall.number("BORN"), day, "{}"))
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    private void assertFault(String body, String field) {
        var answer = hall.post("portal", "/api/events", body);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(body(answer).path("faults").findValuesAsText("field")).containsExactly(field);
    }

    private String status(String body) {
        return body(hall.post("portal", "/api/events", body)).path("status").asText();
    }

    private String contact(String eventId, String on, String data) {
        return eventBody(eventId, "ContactMade", citizen(""), on, data);
    }
}
