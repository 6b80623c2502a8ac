package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("“一对一”职业指导：提醒、到场、指导记录、未到场")
class GuidanceProcessTest extends Counter {

    private static final String GUIDE = "career-guide-371082";
    private static final LocalDate DAY_BEFORE = LocalDate.parse("2025-11-05");
    private static final LocalDate DAY_AFTER = LocalDate.parse("2025-11-07");
    private static final Map<String, Object> ATTENDED =
            Map.of("attended", "ATTENDED", "topic", "CAREER", "minutes", 20, "result", "想转做仓储", "nextStep", "");
    private static final Map<String, Object> MISSED = Map.of("attended", "NO_SHOW");

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private RecordRound recordRound;

    @Autowired
    private ReminderRound reminderRound;

    @Autowired
    private ClosedDaysRound closedDaysRound;

    @Autowired
    private Experts experts;

    @Autowired
    private Bookings bookings;

    @Autowired
    private GuidanceRecords records;

    @Autowired
    private ServiceRecords services;

    @Autowired
    private TransactionTemplate transaction;

    private Citizen citizen;
    private String caseNumber;
    private long person;

    @BeforeEach
    void somebody_registered() {
        records.deleteAll();
        bookings.deleteAll();
        citizen = citizen("");
        caseNumber = registered(citizen);
        person = caseOf(caseNumber).personId();
        hall.at("2025-11-04T10:00");
    }

    @ParameterizedTest(name = "{0}分钟")
    @CsvSource({"20, true", "19, false"})
    @DisplayName("到场：指导记录存档，满二十分钟的计一次，也算一次联系")
    void a_conversation_is_recorded(int minutes, boolean counts) {
        var booking = booked("E01-202511060900");
        asked("2025-11-07T08:00", DAY_AFTER);
        var task = hall.task(booking, "Task_RecordGuidance");
        assertThat(task.getDueDate()).isEqualTo("2025-11-10T23:59:59");
        hall.complete(GUIDE, task, with("minutes", minutes, "nextStep", "下周二带简历再来"));
        assertThat(hall.ends(booking)).containsExactly("EndEvent_Guided");
        assertThat(records.findByPersonIdOrderById(person))
                .singleElement()
                .returns(minutes, GuidanceRecord::minutes)
                .returns(GUIDE, GuidanceRecord::userId);
        assertThat(services.inCase(caseNumber))
                .filteredOn(each -> each.kind() == ServiceKind.GUIDANCE)
                .singleElement()
                .returns(counts, ServiceRecord::counts)
                .returns(LocalDate.parse("2025-11-06"), ServiceRecord::servedOn);
        assertThat(caseOf(caseNumber).lastContact()).isEqualTo("2025-11-06");
        assertThat(told(booking)).contains("职业指导后的下一步");
        assertThat(state(booking)).isEqualTo(GuidanceBooking.State.ATTENDED);
    }

    @Test
    @DisplayName("未到场：三次以后三十天内不能预约，第三十一天起可以")
    void whoever_misses_three_may_not_book_for_a_while() {
        missed("E01-202511060900", "2025-11-06T12:00");
        missed("E01-202511110900", "2025-11-11T12:00");
        var last = missed("E01-202511130900", "2025-11-13T12:00");
        assertThat(hall.ends(last)).containsExactly("EndEvent_Missed");
        assertThat(services.inCase(caseNumber)).noneMatch(each -> each.kind() == ServiceKind.GUIDANCE);
        hall.at("2025-12-13T09:00");
        assertThat(book("E01-202512160900").getBody().toString()).contains("自2025-11-13起30天内暂不能预约");
        hall.at("2025-12-14T09:00");
        assertThat(book("E01-202512160900").getStatusCode().value()).isEqualTo(201);
    }

    @Test
    @DisplayName("限制期满以后重新计次：再有两次未到仍可预约，第三次又限三十天")
    void after_a_bar_counting_begins_anew() {
        missed("E01-202511060900", "2025-11-06T12:00");
        missed("E01-202511110900", "2025-11-11T12:00");
        assertThat(text(missed("E01-202511130900", "2025-11-13T12:00"))).contains("自该日起30天内暂不能预约");
        assertThat(text(missed("E01-202512160900", "2025-12-16T12:00"))).doesNotContain("暂不能预约");
        assertThat(text(missed("E01-202512180900", "2025-12-18T12:00"))).doesNotContain("暂不能预约");
        hall.at("2025-12-19T09:00");
        assertThat(hall.call("portal", HttpMethod.DELETE, "/api/guidance/bookings/" + booked("E01-202512230900"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(text(missed("E01-202512250900", "2025-12-25T12:00"))).contains("自该日起30天内暂不能预约");
        hall.at("2026-01-24T09:00");
        assertThat(book("E01-202601270900").getBody().toString()).contains("自2025-12-25起30天内暂不能预约");
        hall.at("2026-01-25T09:00");
        assertThat(book("E01-202601270900").getStatusCode().value()).isEqualTo(201);
    }

    @Test
    @DisplayName("预约日后来放假：取消并告知原因和怎样另约，时段空出，不算未到场；开放日的预约不动")
    void what_became_a_holiday_is_given_back() {
        hall.at("2025-09-25T09:00");
        var open = booked("E02-202509300900");
        worked(closedDaysRound, LocalDate.parse("2025-09-25"));
        assertThat(state(open)).isEqualTo(GuidanceBooking.State.BOOKED);
        var start = LocalDateTime.parse("2025-10-02T09:00");
        var holiday = bookings.save(new GuidanceBooking(
                bookings.findByNumber(open).orElseThrow().id(),
                open,
                person,
                "E02",
                start,
                start.plusMinutes(30),
                GuidanceBooking.State.CONFIRMED,
                start.minusDays(7),
                "E02-202510020900",
                Long.toString(person),
                null));
        worked(closedDaysRound, LocalDate.parse("2025-09-25"));
        worked(closedDaysRound, LocalDate.parse("2025-09-25"));
        assertThat(state(open)).isEqualTo(GuidanceBooking.State.CANCELLED);
        assertThat(bookings.existsBySlotKey(String.valueOf(holiday.slotKey()))).isFalse();
        assertThat(told(open)).containsOnlyOnce("职业指导预约不能进行，请另约");
        assertThat(text(open)).contains("2025-10-02 09:00", "放假安排有调整", "不算未到场", "另选时段预约");
        assertThat(book("E02-202509300900").getStatusCode().value()).isEqualTo(201);
    }

    @Test
    @DisplayName("指导老师停用：尚未进行的预约取消并告知，已经过去的不动；其他老师的不动")
    void appointments_of_an_expert_who_left_are_given_back() {
        var passed = booked("E02-202511060900");
        hall.at("2025-11-06T09:30");
        var ahead = booked("E02-202511110900");
        expert("false");
        try {
            worked(closedDaysRound, LocalDate.parse("2025-11-06"));
            assertThat(state(passed)).isEqualTo(GuidanceBooking.State.BOOKED);
            assertThat(state(ahead)).isEqualTo(GuidanceBooking.State.CANCELLED);
            assertThat(text(ahead)).contains("所约的指导老师不再接受预约");
            var other = booked("E01-202511110900");
            worked(closedDaysRound, LocalDate.parse("2025-11-06"));
            assertThat(state(other)).isEqualTo(GuidanceBooking.State.BOOKED);
        } finally {
            expert("true");
        }
        assertThat(bookings.existsBySlotKey("E02-202511110900")).isFalse();
    }

    private String text(String booking) {
        return notices.findBySubjectOrderByCreatedAt(booking).stream()
                .map(notice -> notice.text().text())
                .collect(Collectors.joining("\n"));
    }

    private void expert(String active) {
        var known = experts.findById("E02").orElseThrow();
        var body = "{\"name\":\"%s\",\"office\":\"%s\",\"place\":\"%s\",\"topics\":\"%s\",\"active\":%s}"
                .formatted(known.name(), known.office(), known.place(), known.topics(), active);
        assertThat(hall.call("admin", HttpMethod.PUT, "/api/guidance/experts/E02", body)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("时间没到不问，时间过了只问一次；取消的不问")
    void the_guide_is_asked_once() {
        var booking = booked("E01-202511060900");
        asked("2025-11-06T09:29", DAY_AFTER.minusDays(1));
        assertThat(hall.open(booking)).isEmpty();
        asked("2025-11-06T09:30", DAY_AFTER.minusDays(1));
        asked("2025-11-07T09:30", DAY_AFTER);
        assertThat(hall.tasks(booking, "Task_RecordGuidance")).hasSize(1);
    }

    @Test
    @DisplayName("前一天提醒一次并确认；确认后仍可按期取消，取消的不再提醒、不要记录")
    void tomorrows_appointments_are_confirmed() {
        var booking = booked("E02-202511060900");
        reminded(LocalDate.parse("2025-11-04"));
        assertThat(state(booking)).isEqualTo(GuidanceBooking.State.BOOKED);
        reminded(DAY_BEFORE);
        reminded(DAY_BEFORE);
        assertThat(state(booking)).isEqualTo(GuidanceBooking.State.CONFIRMED);
        assertThat(told(booking)).containsOnlyOnce("明天的职业指导预约");
        hall.at("2025-11-05T17:00");
        assertThat(hall.call("portal", HttpMethod.DELETE, "/api/guidance/bookings/" + booking, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        asked("2025-11-07T08:00", DAY_AFTER);
        assertThat(hall.open(booking)).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "minutes, 0, 时长（分钟）",
        "minutes, 481, 480",
        "minutes, '', 时长（分钟）",
        "topic, COOKING, 指导内容",
        "result, '', 指导结果",
        "attended, LATE, 到场情况"
    })
    @DisplayName("填错、漏填的说明是哪一项，什么都不保存")
    void a_faulty_record_is_refused(String field, String value, String named) {
        var booking = booked("E01-202511060900");
        asked("2025-11-07T08:00", DAY_AFTER);
        var task = hall.task(booking, "Task_RecordGuidance").getId();
        hall.claim(GUIDE, task);
        var answer = hall.submit(GUIDE, task, with(field, value, "nextStep", ""));
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(answer.getBody().toString()).contains(named);
        assertThat(records.findByPersonIdOrderById(person)).isEmpty();
        assertThat(state(booking)).isEqualTo(GuidanceBooking.State.BOOKED);
    }

    @Test
    @DisplayName("只有认领的指导老师看得到本人的姓名电话；所希望的内容显示在任务上")
    void only_the_guide_sees_whom_it_is_about() {
        submit(
                Hall.number("TOPIC"),
                citizen,
                "2025-11-04T10:00",
                "{\"item\":\"guidance\",\"guideMode\":\"ONE_TO_ONE\",\"guideTopic\":[\"怎样写简历\"],"
                        + "\"preferredSlot\":\"E01-202511060900\"}");
        var booking =
                bookings.findByOpenKey(Long.toString(person)).orElseThrow().number();
        asked("2025-11-07T08:00", DAY_AFTER);
        var task = hall.task(booking, "Task_RecordGuidance").getId();
        var page = "/office/tasks/" + task + "/person";
        assertThat(page(GUIDE, page)).isEqualTo(403);
        hall.claim(GUIDE, task);
        assertThat(page(GUIDE, page)).isEqualTo(200);
        assertThat(page("career-guide-371002", page)).isEqualTo(403);
        var view = hall.get(GUIDE, "/engine-rest/task/" + task + "/variables/view?deserializeValue=false")
                .path("value")
                .toString();
        assertThat(view).contains("怎样写简历").doesNotContain(citizen.idNo());
    }

    private int page(String user, String path) {
        return rest.withBasicAuth(user, user)
                .getForEntity(path, String.class)
                .getStatusCode()
                .value();
    }

    private static Map<String, Object> with(String field, Object value, String other, Object more) {
        var fields = new HashMap<>(ATTENDED);
        fields.put(other, more);
        fields.put(field, value);
        return fields;
    }

    private String missed(String slot, String at) {
        hall.at(LocalDate.parse(at.substring(0, 10)).minusDays(1) + "T08:00");
        var booking = booked(slot);
        asked(at, LocalDate.parse(at.substring(0, 10)));
        hall.complete(GUIDE, booking, "Task_RecordGuidance", MISSED);
        assertThat(told(booking)).contains("未按预约参加职业指导");
        return booking;
    }

    private GuidanceBooking.State state(String booking) {
        return bookings.findByNumber(booking).orElseThrow().state();
    }

    private String booked(String slot) {
        var answer = book(slot);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return body(answer).path("booking").asText();
    }

    private ResponseEntity<JsonNode> book(String slot) {
        return hall.post(
                "portal",
                "/api/guidance/bookings",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"slotId\":\"%s\"}".formatted(citizen.idNo(), slot));
    }

    private void asked(String at, LocalDate day) {
        hall.at(at);
        worked(recordRound, day);
    }

    private void reminded(LocalDate day) {
        worked(reminderRound, day);
    }

    /** Portion by portion, each in its own transaction, as the process of the rounds does. */
    private void worked(ServiceRound round, LocalDate day) {
        var after = new long[] {0};
        while (Boolean.TRUE.equals(transaction.execute(status -> {
            var last = round.portion(day, after[0], 1);
            last.ifPresent(value -> after[0] = value);
            return last.isPresent();
        }))) {}
    }
}
