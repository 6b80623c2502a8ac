package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("批次明细页：逐笔通向决定，只给认领了批次的人看")
class BatchPageTest extends Counter {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void who_holds_the_batch_reads_every_decision_behind_it() {
        var citizen = citizen(SEVEN_YEARS);
        var caseNumber = drawing(citizen);
        var handling = entitlements.findByCaseNumber(caseNumber).get(0).handling();
        hall.at("2025-12-10T09:00");
        hall.fire("PaymentBatchProcess");
        var batch = lines.findByAwardIdOrderByPayMonth(
                        entitlements.findByCaseNumber(caseNumber).get(0).key())
                .get(0)
                .batch();
        var page = "/office/batches/" + batch;
        var decision = page + "/decisions/" + handling;
        closed(page, "请先在待办中认领本批次的任务");
        closed(decision, "请先在待办中认领批次的任务");

        var approvals = hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch");
        approvals.forEach(task -> hall.claim(COUNTY_APPROVER, task.getId()));
        assertThat(get(COUNTY_APPROVER, page).getBody())
                .contains(decision, "应发明细", "首次发放")
                .doesNotContain(citizen.idNo());
        assertThat(get(COUNTY_APPROVER, decision).getBody())
                .contains("准予", "《社会保险法》第四十六条", "（失业保险复核）")
                .doesNotContain(citizen.idNo());
        assertThat(get(COUNTY_APPROVER, page + "/decisions/" + handling.replace("-02", "-01"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get(SECOND_APPROVER, page).getStatusCode().value()).isEqualTo(403);
        assertThat(purposes(handling)).containsExactly("审批批次 " + batch + "：查看决定");

        approvals.forEach(task -> assertThat(
                        hall.submit(COUNTY_APPROVER, task.getId(), Map.of("decision", "RETURN", "comment", "待核"))
                                .getStatusCode()
                                .is2xxSuccessful())
                .isTrue());
        hall.run();
        var whereNow = "/camunda/api/office/next-steps/" + batch;
        assertThat(atTasklist(COUNTY_APPROVER, whereNow)).contains("该批次已退回，明细留待下次汇集");
        assertThat(atTasklist(SECOND_APPROVER, whereNow)).contains("没有您办过的办件或者批次");
    }

    private void closed(String path, String sentence) {
        var answer = get(COUNTY_APPROVER, path);
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody()).contains(sentence);
    }

    private String atTasklist(String user, String path) {
        var browser = Visitor.browser(port, user);
        assertThat(browser.logIn("tasklist")).isEqualTo(200);
        return browser.json("GET", path, "").body();
    }

    private ResponseEntity<String> get(String user, String path) {
        return rest.withBasicAuth(user, user).getForEntity(path, String.class);
    }

    private List<String> purposes(String handling) {
        return jdbc.sql("select purpose from access_log where subject = ? and purpose like '审批%'")
                .param(handling)
                .query(String.class)
                .list();
    }
}
