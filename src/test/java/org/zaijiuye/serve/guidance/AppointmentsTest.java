package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("“一对一”职业指导：时段、预约、取消")
class AppointmentsTest extends Counter {

    private static final String THURSDAY = "E01-202511060900";

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Bookings bookings;

    private Citizen citizen;

    @BeforeEach
    void somebody() {
        bookings.deleteAll();
        citizen = applied();
        hall.at("2025-11-04T09:00");
    }

    private Citizen applied() {
        var somebody = citizen("");
        submit(Hall.number("GUIDE"), somebody, "2025-11-04T08:00", "{\"item\":\"guidance\",\"guideMode\":\"ONLINE\"}");
        return somebody;
    }

    @Test
    @DisplayName("周四、下周二开放，周三不开放；四位专家各十个时段")
    void slots_are_offered_on_open_days() {
        var slots = hall.get("portal", "/api/guidance/slots?from=2025-11-05&to=2025-11-11");
        assertThat(slots.size()).isEqualTo(80);
        assertThat(slots.findValuesAsText("start")).noneMatch(start -> start.startsWith("2025-11-05"));
        assertThat(slots.get(0).path("slotId").asText()).isEqualTo(THURSDAY);
        assertThat(slots.get(0).path("end").asText()).startsWith("2025-11-06T09:30");
        assertThat(slots.get(0).path("free").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("周四预约成功，得到日历文件；周三不能预约；时段不再空闲；一人一约")
    void a_thursday_is_booked_and_a_wednesday_refused() {
        var booked = book(citizen, THURSDAY);
        assertThat(booked.getStatusCode()).as("%s", booked.getBody()).isEqualTo(HttpStatusCode.valueOf(201));
        var number = body(booked).path("booking").asText();
        assertThat(body(booked).path("cancelUntil").asText()).isEqualTo("2025-11-05");
        assertThat(hall.get("portal", "/api/guidance/slots?from=2025-11-06&to=2025-11-06")
                        .get(0)
                        .path("free")
                        .asBoolean())
                .isFalse();
        assertThat(told(number)).contains("职业指导预约成功");
        var file = rest.withBasicAuth("portal", "portal")
                .getForEntity("/api/guidance/bookings/" + number + "/calendar", String.class);
        assertThat(file.getBody())
                .contains(
                        "BEGIN:VCALENDAR",
                        "DTSTAMP:20251104T010000Z",
                        "DTSTART:20251106T010000Z",
                        "DTEND:20251106T013000Z",
                        "UID:" + number)
                .doesNotContain(citizen.idNo());

        assertThat(message(book(citizen, "E02-202511061000"))).contains("已有尚未进行的预约（" + number);
        assertThat(message(book(applied(), "E01-202511120900"))).contains("2025-11-12不开放");
        assertThat(message(book(applied(), THURSDAY))).contains("该时段已被他人预约");
    }

    @ParameterizedTest(name = "{0}至{1}：{2}，{3}")
    @CsvSource({
        "+999999999-12-30, +999999999-12-31, 400, 2000年至2100年",
        "-999999999-01-01, -999999999-01-02, 400, 2000年至2100年",
        "1999-12-31, 2000-01-05, 400, 2000年至2100年",
        "2100-12-31, 2101-01-01, 400, 2000年至2100年",
        "2000-01-01, 2000-01-01, 200, ''",
        "2100-12-30, 2100-12-31, 200, ''",
        "2025-11-04, 2026-01-03, 200, ''",
        "2025-11-04, 2026-01-04, 422, 60天",
        "2025-11-04, 2025-11-03, 422, 60天"
    })
    @DisplayName("查询时段的起止日期有限度，超出的说明怎么改，不是故障")
    void the_days_asked_for_are_bounded(String from, String to, int status, String told) {
        var answer = rest.withBasicAuth("portal", "portal")
                .getForEntity("/api/guidance/slots?from={from}&to={to}", String.class, from, to);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(told);
    }

    @Test
    @DisplayName("取消至迟在前一个工作日；取消后时段可以再约")
    void an_appointment_is_given_back_in_time() {
        var number = body(book(citizen, THURSDAY)).path("booking").asText();
        hall.at("2025-11-06T08:00");
        assertThat(message(cancel(number))).contains("2025-11-05 以前取消");
        hall.at("2025-11-05T18:00");
        assertThat(cancel(number).getStatusCode().value()).isEqualTo(204);
        assertThat(book(applied(), THURSDAY).getStatusCode().value()).isEqualTo(201);
        assertThat(message(cancel(number))).contains("已经取消");
    }

    @Test
    @DisplayName("预约的时间已过的，可以再约")
    void an_appointment_that_has_passed_bars_no_other() {
        book(citizen, THURSDAY);
        hall.at("2025-11-06T09:29");
        assertThat(message(book(citizen, "E01-202511110900"))).contains("已有尚未进行的预约");
        hall.at("2025-11-06T09:30");
        assertThat(book(citizen, "E01-202511110900").getStatusCode().value()).isEqualTo(201);
    }

    @Test
    @DisplayName("申请时所选的时段直接预约；不开放的日子不予办理，说明可约的日子")
    void a_wished_slot_is_booked_with_the_application() {
        var number = Hall.number("WISH");
        submit(number, citizen(""), "2025-11-04T09:00", wish("E02-202511061000"));
        var shown = item(number);
        assertThat(shown.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(shown.path("result").path("booking").asText()).startsWith("ZD");
        var wednesday = Hall.number("WISH");
        submit(wednesday, citizen(""), "2025-11-04T09:00", wish("E02-202511121000"));
        assertThat(codes(wednesday + "-04")).containsExactly("GUIDE_DAY");
        var taken = Hall.number("WISH");
        submit(taken, citizen(""), "2025-11-04T09:00", wish("E02-202511061000"));
        assertThat(codes(taken + "-04")).containsExactly("SLOT_TAKEN");
    }

    @Test
    @DisplayName("计算器：某日是否开放")
    void anybody_asks_whether_a_day_is_open() {
        var answer = rest.postForEntity(
                "/api/calculators/guidance-day", Hall.json("{\"date\":\"2025-10-11\"}"), JsonNode.class);
        assertThat(body(answer).toString()).isEqualTo("{\"open\":false,\"provisional\":false}");
    }

    private static String wish(String slot) {
        return "{\"item\":\"guidance\",\"guideMode\":\"ONE_TO_ONE\",\"preferredSlot\":\"" + slot + "\"}";
    }

    private JsonNode item(String number) {
        return Hall.item(hall.get("portal", "/api/applications/" + number), "guidance");
    }

    private ResponseEntity<JsonNode> book(Citizen who, String slot) {
        return hall.post(
                "portal",
                "/api/guidance/bookings",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"slotId\":\"%s\"}".formatted(who.idNo(), slot));
    }

    private ResponseEntity<JsonNode> cancel(String number) {
        return hall.call("portal", HttpMethod.DELETE, "/api/guidance/bookings/" + number, null);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        return body(answer).path("message").asText();
    }
}
