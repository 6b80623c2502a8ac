package org.zaijiuye.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.JobSeeker;
import org.zaijiuye.records.JobSeekers;
import org.zaijiuye.records.TrainingWishes;

@DisplayName("服务环节：求职登记、培训意愿与其他事项一并申请，各自办结")
class ServeStageTest extends Counter {

    private static final String SEEKING =
            "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"jobIntent2\":\"4-10-01\","
                    + "\"expectSalaryMin\":2600,\"expectArea\":[\"371082\"],\"workType\":\"FULL_TIME\",\"pushConsent\":true}";
    private static final String WISH = "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\","
            + "\"trainOccupation\":[\"4-03-02\"],\"trainMode\":\"ONSITE\"}";

    @Autowired
    private JobSeekers seekers;

    @Autowired
    private TrainingWishes wishes;

    private Citizen citizen;
    private String number = "";

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        number = Hall.number("SERVE");
    }

    @Test
    @DisplayName("登记核准后立即办结，结果各自告知；求职编号终身不变，再次登记只改意向")
    void they_are_decided_at_once_after_the_registration() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, SEEKING, WISH);
        assertThat(item("jobseeking").path("outcome").isNull()).isTrue();
        assertThat(item("jobseeking").path("status").asText()).isEqualTo("WAITING_PREREQ");
        assertThat(item("jobseeking").path("dueDate").isNull())
                .as("its time limit begins when its turn comes")
                .isTrue();
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        var seeking = item("jobseeking");
        assertThat(seeking.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(seeking.path("result").path("seekerNo").asText()).startsWith("QZ3710822025");
        assertThat(seeking.path("result").path("intentions").toString()).isEqualTo("[\"餐饮服务人员\",\"生活照料服务人员\"]");
        assertThat(item("trainingwish").path("result").path("wishes").toString())
                .isEqualTo("[\"餐饮服务人员\"]");
        assertThat(wishes.findByHandling(number + "-08")).isPresent();
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");

        var again = Hall.number("SERVE");
        submit(again, citizen, "2025-12-01T09:00", SEEKING.replace("\"jobIntent2\":\"4-10-01\",", ""));
        var kept = seekers.findByHandling(again + "-03").orElseThrow();
        assertThat(kept.number())
                .isEqualTo(seeking.path("result").path("seekerNo").asText());
        assertThat(kept.occupations()).containsExactly("4-03-02");
    }

    @Test
    @DisplayName("没有填写是否同意推送的，照样登记，只是不推送")
    void a_consent_that_is_missing_bars_only_pushes() {
        submit(number, citizen, "2025-11-04T09:00", SEEKING.replace(",\"pushConsent\":true", ""));
        assertThat(item("jobseeking").path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(codes(number + "-03")).contains("JS_NO_PUSH");
    }

    @Test
    @DisplayName("失业登记不予办理的，求职和培训照办")
    void a_refused_registration_closes_neither() {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, SEEKING, WISH);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-01", "Task_Recheck", AGREE);
        assertThat(outcome(number + "-01")).isEqualTo("REFUSED");
        assertThat(outcome(number + "-03")).isEqualTo("GRANTED");
        assertThat(outcome(number + "-08")).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("有效六个月，任何联系都续期")
    void any_contact_renews_it() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, SEEKING);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(validUntil()).isEqualTo("2026-05-04");
        hall.at("2026-02-10T09:00");
        assertThat(event(Hall.number("CALL"), "ContactMade", citizen, "2026-02-10", "{}"))
                .isEqualTo("APPLIED");
        assertThat(validUntil()).isEqualTo("2026-08-10");
    }

    @Test
    void the_end_of_the_registration_ends_the_search_until_it_is_undone() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, SEEKING);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        left(citizen, "C" + number);
        assertThat(seeker().endedOn()).isEqualTo(caseOf("C" + number).endedOn());
        answered(object(number), "UPHELD");
        assertThat(seeker().endedOn()).isNull();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"jobIntent1\":\"4-03-02\",\"jobIntent2\":\"4-10-01\" | \"jobIntent3\":\"\" | items[0].jobIntent1 | JS_INTENT_COUNT",
                "4-03-02 | 4-03-99 | items[0].jobIntent1 | JS_INTENT_CODE",
                "4-10-01 | 4-03-02 | items[0].jobIntent1 | JS_INTENT_COUNT",
                "2600 | 0 | items[0].expectSalaryMin | JS_SALARY",
                "FULL_TIME | ALWAYS | items[0].workType | FIELD_INVALID",
                "371082 | 999999 | items[0].expectArea | FIELD_INVALID",
                "371082 | x | items[0].expectArea | FIELD_INVALID",
                "371082 | 3710 | items[0].expectArea | FIELD_INVALID",
                "371082 | 371082abc | items[0].expectArea | FIELD_INVALID"
            })
    void what_the_form_shows_is_told_with_its_field(String right, String wrong, String field, String code) {
        var answer = hall.post(
                "portal",
                "/api/applications",
                form(number, citizen, "2025-11-04T09:00", "U01", "", SEEKING.replace(right, wrong)));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        var faults = body(answer).path("faults");
        assertThat(faults.findValuesAsText("field")).contains(field);
        assertThat(faults.findValuesAsText("code")).contains(code);
    }

    private String validUntil() {
        return item("jobseeking").path("result").path("validUntil").asText();
    }

    private JobSeeker seeker() {
        return seekers.findByHandling(number + "-03").orElseThrow();
    }

    private JsonNode item(String word) {
        return Hall.item(hall.get("portal", "/api/applications/" + number), word);
    }
}
