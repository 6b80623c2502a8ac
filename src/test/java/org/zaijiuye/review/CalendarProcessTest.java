package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.TakenBack;
import org.zaijiuye.Unemployed;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;

@ProcessTest
@DisplayName("年度节假日安排：11月1日起缺次年安排的，参数管理员有一项任务")
class CalendarProcessTest {

    private static final String KEY = "CALENDAR-2027";
    private static final String TASK = "Task_LoadCalendar";
    private static final Map<String, Object> CHECKED = Map.of("checked", true);

    @Autowired
    Hall hall;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Handlings handlings;

    private String deployment = "";

    @BeforeEach
    @AfterEach
    void put_back() {
        runtime.createProcessInstanceQuery().processDefinitionKey("CalendarProcess").list().stream()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        if (!deployment.isEmpty()) {
            TakenBack.deployment(repository, deployment);
            deployment = "";
        }
        ClockUtil.reset();
    }

    @Test
    void one_task_opens_on_the_first_of_november_and_no_second_one() {
        checkAt("2026-10-31T23:59:59");
        assertThat(hall.tasks(KEY, TASK)).isEmpty();
        checkAt("2026-11-01T00:00:00");
        assertThat(hall.tasksOf("param-admin", TASK))
                .extracting(Task::getDueDate)
                .hasSize(1);
        assertThat(hall.task(KEY, TASK).getDueDate()).isEqualTo("2026-12-31T23:59:59");
        checkAt("2026-11-01T00:10:00");
        assertThat(hall.tasks(KEY, TASK)).hasSize(1);
    }

    @Test
    @DisplayName("程序在11月1日以后才首次启动的，同样有任务；已开始的年度也不漏")
    void it_also_opens_when_the_day_was_missed() {
        checkAt("2027-02-10T09:00:00");
        assertThat(hall.tasks(KEY, TASK)).hasSize(1);
        assertThat(hall.tasks("CALENDAR-2028", TASK)).isEmpty();
        checkAt("2027-11-01T09:00:00");
        assertThat(hall.tasks(KEY, TASK)).hasSize(1);
        assertThat(hall.tasks("CALENDAR-2028", TASK)).hasSize(1);
    }

    @Test
    void it_is_done_only_when_the_table_is_in_force_and_was_compared() throws IOException {
        checkAt("2026-11-02T09:00:00");
        var task = hall.task(KEY, TASK).getId();
        assertThat(hall.claim("admin", task).getStatusCode().is2xxSuccessful()).isFalse();
        hall.claim("param-admin", task);
        var early = hall.submit("param-admin", task, CHECKED);
        assertThat(early.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(early.getBody().path("message").asText()).startsWith("2027年节假日安排还没有装入");

        load2027();
        var unchecked = hall.submit("param-admin", task, Map.of("checked", false));
        assertThat(unchecked.getBody().path("message").asText()).startsWith("请先与国务院办公厅通知逐日核对");
        assertThat(hall.submit("param-admin", task, CHECKED).getStatusCode().is2xxSuccessful())
                .isTrue();
        assertThat(hall.ends(KEY)).contains("EndEvent_CalendarLoaded");
        checkAt("2026-11-02T09:10:00");
        assertThat(hall.tasks(KEY, TASK)).isEmpty();
    }

    @Test
    @DisplayName("跨年期限先按周一至周五暂定；装入安排后的下一次检查重算，任务的到期日随之更改")
    void provisional_dates_are_computed_again_when_the_table_is_loaded() throws IOException {
        var person = Unemployed.known(hall).applyForRegistration(hall, "2026-12-30T09:00:00");
        assertDue(person, "2027-01-04", true);
        checkAt("2026-12-30T09:10:00");
        assertDue(person, "2027-01-04", true);

        load2027();
        checkAt("2026-12-30T09:20:00");
        assertDue(person, "2027-01-05", false);
    }

    private void assertDue(Unemployed person, String day, boolean provisional) {
        assertThat(handlings.findById(person.registration()).orElseThrow())
                .returns(provisional, Handling::provisional)
                .extracting(handling -> String.valueOf(handling.dueOn()))
                .isEqualTo(day);
        assertThat(hall.task(person.registration(), "Task_FirstReview").getDueDate())
                .isEqualTo(day + "T23:59:59");
    }

    private void checkAt(String moment) {
        hall.at(moment);
        hall.fire("TimeLimitProcess");
    }

    /** New Year's Day of 2027 on the days of 2026: enough to be loaded, and no claim about the real notice. */
    private void load2027() throws IOException {
        var table = Files.readString(Path.of("processes/policy/HolidayCalendar.dmn"));
        var from = table.indexOf("<rule id=\"Row_Year2026Holiday0101\"");
        var row = table.substring(from, table.indexOf("</rule>", from) + "</rule>".length());
        deployment = repository
                .createDeployment()
                .name("年度安排试验")
                .addString("HolidayCalendar.dmn", table.replace(row, row + row.replace("2026", "2027")))
                .deploy()
                .getId();
    }
}
