package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.PersonState;

/** The first application that a newcomer sends, on whatever day. */
@DisplayName("README 的样例申请：哪一天提交都照常办理")
class ReadmeExampleTest extends Counter {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 27);

    @Autowired
    TaskService tasks;

    @Test
    void the_commands_put_in_today_and_ask_for_the_same_number() throws IOException {
        assertThat(Path.of("README.md"))
                .content()
                .contains("today=$(TZ=Asia/Shanghai date +%F)")
                .contains("sed \"s/TODAY/$today/\" src/docs/application.json")
                .contains("/api/applications/README-$today");
    }

    @Test
    void nothing_about_it_is_old() throws IOException {
        hall.at(ANY_DAY + "T09:00");
        submitForm(Files.readString(Path.of("src/docs/application.json")).replace("TODAY", ANY_DAY.toString()));
        var number = "README-" + ANY_DAY;
        var view = tasks.getVariableLocal(
                hall.task(number + "-01", "Task_FirstReview").getId(), "view");
        assertThat(stored.read(String.valueOf(view)).path("evidence").findValuesAsText("age"))
                .isNotEmpty()
                .containsOnly(ANY_DAY.minusDays(1).toString());

        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        grantBenefit(number + "-02");
        hall.fire("TimeLimitProcess");

        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(stored.result(decisions
                                .latest(number + "-01", DecisionRecord.Kind.DECISION)
                                .orElseThrow())
                        .path("nextReportDue")
                        .asText())
                .isEqualTo("2026-12-27");
        assertThat(codes(number + "-02")).containsExactly("UI_MONTHS", "UI_AMOUNT");
    }
}
