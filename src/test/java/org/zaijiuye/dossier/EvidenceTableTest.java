package org.zaijiuye.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("办件页面的核验结果")
class EvidenceTableTest extends Counter {

    @Autowired
    TaskService tasks;

    private JsonNode evidence(String handling) {
        return evidence(handling, "Task_FirstReview");
    }

    private JsonNode evidence(String businessKey, String taskKey) {
        var task = hall.task(businessKey, taskKey).getId();
        return stored.read(String.valueOf(tasks.getVariableLocal(task, "view"))).path("evidence");
    }

    private static String said(JsonNode evidence, String register) {
        return StreamSupport.stream(evidence.spliterator(), false)
                .filter(row -> row.path("register").asText().equals(register))
                .map(row -> row.path("said").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("为同一申请的登记查到的，领金审核也看得到")
    void what_was_asked_for_a_sibling_is_shown_where_it_is_used() {
        var citizen = citizen(SEVEN_YEARS);
        hall.register(
                "samr",
                citizen.idNo(),
                "{'businesses':[{'uscc':'92371002MA3XXXD70E','name':'海边小吃店','role':'OPERATOR',"
                        + "'status':'CANCELLED','licenceDate':'2020-05-18'}]}");
        var number = Hall.number("VIEW");
        submit(number, citizen, "2025-11-04T09:00", "U01", new String[] {REGISTRATION, BENEFIT});
        var registration = evidence(number + "-01");
        assertThat(said(registration, "市场监管登记库")).isEqualTo("名下主体：海边小吃店 经营者 已注销 发照2020-05-18 92371002MA3XXXD70E");
        assertThat(registration.findValuesAsText("register")).contains("学籍学历库");

        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        var benefit = evidence(number + "-02");
        assertThat(said(benefit, "社会保险系统")).contains("失业保险缴费月数：84", "停保原因：劳动合同期满终止");
        assertThat(said(benefit, "社保卡银行")).isEqualTo("账户：可收款：是");
        assertThat(benefit.findValuesAsText("register")).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("只有领金才可以查的（收款账户、医保），登记的页面看不到")
    void what_only_a_sibling_may_ask_is_left_out() {
        var number = Hall.number("VIEW");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", "U01", new String[] {REGISTRATION, BENEFIT});
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(evidence(number + "-02").findValuesAsText("register")).contains("社保卡银行");
        hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"日期有误\",\"by\":\"赵红\"}");

        var registers = evidence(number + "-01-Y1", "Task_ReviewObjection").findValuesAsText("register");

        assertThat(registers).hasSize(6).contains("社会保险系统", "市场监管登记库", "学籍学历库").doesNotContain("社保卡银行");
    }

    @Test
    @DisplayName("写明的提交时间比收到时间早十日以上的，提示核对")
    void a_submission_of_long_ago_is_pointed_out() {
        assertThat(hinted("2025-11-14T09:00")).isFalse();
        assertThat(hinted("2025-11-15T09:00")).isTrue();
    }

    private boolean hinted(String received) {
        var number = Hall.number("LATE");
        var form = form(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", "U01", "", REGISTRATION);
        hall.at(received);
        submitForm(form);
        return evidence(number + "-01").findValuesAsText("result").contains("提交已久");
    }
}
