package org.zaijiuye.pages.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.BundleChanges.Way;

@DisplayName("流程版本：两位管理员同时更改")
class BundleRaceTest extends BundleDesk {

    @Test
    void a_button_on_a_page_that_is_out_of_date_is_refused() {
        admin().deployed(DIAGRAM, named("甲"));
        var button = admin().form("/admin/bundle/" + DIAGRAM, "/withdrawals", "恢复程序自带的");
        AdminDesk.second(port).deployed(DIAGRAM, named("乙"));

        var answer = admin().press(button);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("CalendarProcess.bpmn 刚刚由admin-b更改，您看到的已不是现行版本");
        assertThat(inForce(DIAGRAM)).isEqualTo(named("乙"));
    }

    @Test
    void of_two_who_deploy_at_once_one_is_told_who_was_first() {
        var late = executor().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            changes.lock();
            changes.add(DIAGRAM, "0".repeat(64), AdminDesk.packaged(DIAGRAM).getBytes(UTF_8), Way.SENT, "王管理员", "none");
            var first = jdbc.sql(session()).query(Long.class).single();
            var second = CompletableFuture.supplyAsync(() -> admin().deploy(DIAGRAM, named("丙")));
            await().until(() -> second.isDone() || someoneWaitsFor(first));
            return second;
        });

        HttpResponse<String> answer = late.join();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).containsAnyOf("您提交的同时，王管理员刚刚更改了 CalendarProcess.bpmn", "另一位管理员正在部署");
        assertThat(inForce(DIAGRAM)).isEqualTo(AdminDesk.packaged(DIAGRAM));
    }

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** Both databases tell who waits for whom, and whoever deploys asks for a row to itself; the question is asked on another connection than the first one's. */
    private boolean someoneWaitsFor(long session) {
        return jdbc.sql(waiting()).param(session).query(Long.class).single() > 0;
    }

    String session() {
        return "select session_id()";
    }

    String waiting() {
        return "select count(*) from information_schema.sessions where blocker_id = ?"
                + " and lower(executing_statement) like '%for update%'";
    }
}
