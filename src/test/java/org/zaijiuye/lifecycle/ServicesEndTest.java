package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("服务的终止：注销登记，或者没有登记的人死亡、就业")
class ServicesEndTest extends Counter {

    private static final String SEARCH = "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"expectSalaryMin\":2600,"
            + "\"expectArea\":[\"371082\"],\"workType\":\"FULL_TIME\",\"pushConsent\":true}";
    private static final String WISH =
            "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\",\"trainOccupation\":[\"4-03-02\"],\"trainMode\":\"ONSITE\"}";
    private static final String COURSES = "{\"item\":\"trainingoffer\",\"pushConsent\":true,\"pushChannel\":\"SMS\"}";

    private Citizen citizen;
    private String number;

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        number = Hall.number("ENDS");
        database.sql("delete from guidance_record").update();
        database.sql("delete from guidance_booking").update();
    }

    private void asks(String... items) {
        submit(number, citizen, "2025-11-04T09:00", items);
    }

    private void registers(String... items) {
        asks(items);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    private String ended(String table) {
        return database.sql("select coalesce(cast(ended_on as varchar(10)), 'goes on') from " + table
                        + " where person_id = (select person_id from handling where number like ? limit 1)")
                .param(number + "-0%")
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("死亡注销：求职、培训意愿、培训推送终止，“联系本人”撤回，指导预约让出且不再通知")
    void a_death_ends_every_service() {
        registers(REGISTRATION, SEARCH, WISH, COURSES);
        hall.at("2025-11-05T09:00");
        rounds();
        var call = hall.task(number + "-08", "Task_DiscussTraining");
        var booking = booked();

        hall.at("2025-11-06T10:00");
        assertThat(event("DIED-" + number, "PersonDied", citizen, "2025-11-06", "{}"))
                .isEqualTo("APPLIED");

        isEnded("C" + number, "2025-11-06", "D11");
        assertThat(ended("job_seeker")).isEqualTo("2025-11-06");
        assertThat(ended("training_wish")).isEqualTo("2025-11-06");
        assertThat(ended("training_subscription")).isEqualTo("2025-11-06");
        assertThat(hall.ends(number + "-08")).contains("EndEvent_ServiceEnded");
        assertThat(hall.tasksOf("training-officer-371082", "Task_DiscussTraining"))
                .extracting(each -> each.getId())
                .doesNotContain(call.getId());
        assertThat(state(booking)).isEqualTo("CANCELLED");
        assertThat(told(booking)).doesNotContain("职业指导预约已取消");
    }

    @Test
    @DisplayName("其他注销：指导预约取消并告知；撤销注销后，没有联系的培训意愿重新联系")
    void another_exit_gives_the_appointment_back_and_says_so() {
        registers(REGISTRATION, WISH);
        hall.at("2025-11-05T09:00");
        rounds();
        var booking = booked();
        var leave = Hall.number("LEAVE");
        submit(
                leave,
                citizen,
                "2025-11-06T10:00",
                "{\"item\":\"deregistration\",\"deregReason\":\"D01\",\"eventDate\":\"2025-11-06\",\"employer\":\"荣成某食品有限公司\"}");
        hall.complete(CLERK, leave + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, leave + "-13", "Task_Recheck", AGREE);

        assertThat(caseOf("C" + number).endedOn()).isNotNull();
        assertThat(state(booking)).isEqualTo("CANCELLED");
        assertThat(told(booking)).contains("职业指导预约已取消");
        assertThat(hall.ends(number + "-08")).contains("EndEvent_ServiceEnded");

        hall.at("2025-11-07T09:00");
        answered(object(leave), "UPHELD");
        assertThat(ended("training_wish")).isEqualTo("goes on");
        rounds();
        hall.task(number + "-08", "Task_DiscussTraining");
    }

    @ParameterizedTest(name = "{0} → 求职 {1}，培训推送 {2}")
    @CsvSource({
        "PersonDied, 2025-11-20, 2025-11-20",
        "PensionStarted, 2025-11-20, 2025-11-20",
        "EmploymentStarted, 2025-11-18, goes on",
        "Enrolled, goes on, goes on"
    })
    @DisplayName("没有登记的人：死亡、养老的，服务都终止；就业的，求职终止")
    void what_ends_the_services_of_somebody_without_a_case(String fact, String search, String courses) {
        asks(SEARCH, WISH, COURSES);
        hall.at("2025-11-20T09:00");

        assertThat(event("FACT-" + number, fact, citizen, "2025-11-18", "{}")).isNotEqualTo("APPLIED");

        assertThat(ended("job_seeker")).isEqualTo(search);
        assertThat(ended("training_subscription")).isEqualTo(courses);
        assertThat(ended("training_wish")).isEqualTo(courses);
    }

    @Test
    @DisplayName("求职登记以前的就业，不终止求职")
    void a_job_before_the_search_ends_nothing() {
        asks(SEARCH);
        event("BEFORE-" + number, "EmploymentStarted", citizen, "2025-11-03", "{}");
        assertThat(ended("job_seeker")).isEqualTo("goes on");
    }

    private String booked() {
        var answer = hall.post(
                "portal",
                "/api/guidance/bookings",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"slotId\":\"E01-202511130900\"}".formatted(citizen.idNo()));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return body(answer).path("booking").asText();
    }

    private String state(String booking) {
        return database.sql("select state from guidance_booking where number = ?")
                .param(booking)
                .query(String.class)
                .single();
    }
}
