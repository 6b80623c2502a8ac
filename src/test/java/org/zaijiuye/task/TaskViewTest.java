package org.zaijiuye.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.desk.CaseView;

@DisplayName("任务卡片和表单用经办人看得懂的话")
class TaskViewTest extends Counter {

    @Autowired
    TaskService tasks;

    @Autowired
    CaseView caseView;

    @Test
    void a_verification_says_which_register_it_is_about() {
        var citizen = citizen(SEVEN_YEARS);
        var number = Hall.number("CARD");
        hall.fault("psb", citizen.idNo(), "STATUS_500");
        hall.fault("samr", citizen.idNo(), "STATUS_500");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        for (var moment : new String[] {"2025-11-04T09:05", "2025-11-04T09:20", "2025-11-04T09:50"}) {
            hall.at(moment);
            hall.run();
        }

        var open = hall.tasks(number + "-01", "Task_VerifyEvidence");
        assertThat(open).extracting(Task::getName).containsExactlyInAnyOrder("人工核查：公安人口库", "人工核查：市场监管登记库");
        assertThat(open).allSatisfy(task -> assertThat(tasks.getVariableLocal(task.getId(), "card"))
                .isEqualTo("失业登记　" + number + "-01"));
    }

    @Test
    void colleagues_and_areas_have_names() {
        var number = Hall.number("NAMES");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.at("2025-11-05T10:30");
        hall.complete(OFFICER, number + "-02", "Task_FirstReview", AGREE);

        var view = view(hall.task(number + "-02", "Task_Recheck"));
        var opinion = view.path("opinions").path(0);
        assertThat(opinion.path("who").asText())
                .contains("（失业保险经办）　荣成市失业保险经办机构")
                .doesNotContain(OFFICER);
        assertThat(opinion.path("when").asText()).isEqualTo("2025-11-05 10:30");
        assertThat(view.path("claims").findValuesAsText("value")).contains("威海市荣成市（371082）");
    }

    @Test
    void an_event_is_shown_with_the_system_that_reported_it() {
        var citizen = citizen(SEVEN_YEARS);
        var exit = registered(citizen) + "-13-1";
        hall.at("2025-11-20T09:00");
        event(Hall.number("EVENT"), "EmploymentStarted", citizen, "2025-11-20", "{}");

        assertThat(view(hall.task(exit, "Task_HearPerson")).path("evidence").findValuesAsText("register"))
                .contains("省级平台")
                .doesNotContain("其他来源");
    }

    @Test
    @DisplayName("异议、补正材料的文字遮盖姓名和电话，并按原样显示")
    void what_people_wrote_is_veiled_and_shown_as_written() {
        var number = Hall.number("VEILED");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", REGISTRATION);

        assertThat(caseView.veiled(number + "-01", "赵红的*照片*，电话13912345697"))
                .isEqualTo("赵\\*的\\*照片\\*，电话139\\*\\*\\*\\*5697");
    }

    private JsonNode view(Task task) {
        return stored.read(String.valueOf(tasks.getVariableLocal(task.getId(), "view")));
    }
}
