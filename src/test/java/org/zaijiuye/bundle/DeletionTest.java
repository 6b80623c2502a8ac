package org.zaijiuye.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.records.BundleChanges.Change;

@ProcessTest
@DisplayName("管理员不能删除部署和流程定义：在办的件会一并丢失")
class DeletionTest {

    @Autowired
    Hall hall;

    @Autowired
    RepositoryService repository;

    @Autowired
    BundleVersions versions;

    @Autowired
    BundleReturn back;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("在办的件不能迁移到别的流程")
    void a_case_is_not_moved_into_another_process() {
        var plan = "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"%s\",\"targetProcessDefinitionId\":\"%s\","
                + "\"instructions\":[]},\"processInstanceIds\":[\"none\"]}";
        var body = plan.formatted(definition("BenefitProcess"), definition("CalendarProcess"));
        var answer = hall.call("admin", HttpMethod.POST, "/engine-rest/migration/execute", body);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(409);
        assertThat(String.valueOf(answer.getBody())).contains("只能迁移到同一个流程的其他版本");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'sourceActivityIds':['Task_FirstReview'],'targetActivityIds':['Task_Approve']}] | {} | 仍停在原来的步骤",
                "[] | {'route':{'value':'FIRST_REVIEW=street-clerk-371082001','type':'String'}} | 不能带流程变量"
            })
    @DisplayName("迁移不能改到另一个步骤，也不能带流程变量")
    void a_migration_leaves_a_case_where_it_stands(String instructions, String variables, String refused) {
        var review = definition("ReviewProcess");
        var body = ("{'migrationPlan':{'sourceProcessDefinitionId':'" + review + "','targetProcessDefinitionId':'"
                        + review
                        + "','instructions':" + instructions + ",'variables':" + variables
                        + "},'processInstanceIds':['none']}")
                .replace('\'', '"');
        for (var path : List.of("/migration/execute", "/migration/executeAsync")) {
            var answer = hall.call("admin", HttpMethod.POST, "/engine-rest" + path, body);
            assertThat(answer.getStatusCode().value())
                    .as("%s", answer.getBody())
                    .isEqualTo(409);
            assertThat(String.valueOf(answer.getBody())).contains(refused);
        }
    }

    @Test
    @DisplayName("有成员的岗位组不能删除")
    void a_post_with_people_is_not_deleted() {
        var answer = hall.call("admin", HttpMethod.DELETE, "/engine-rest/group/street-reviewer-371082001", null);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(409);
        assertThat(String.valueOf(answer.getBody())).contains("还有成员");
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    @DisplayName("重新部署旧的部署，与新部署一样检查，同样使内容重新生效")
    void an_older_deployment_that_is_deployed_again_is_judged_as_one() {
        var content = changed("填写年度安排", "装载");
        var old = repository
                .createDeployment()
                .addString("CalendarProcess.bpmn", content)
                .deploy();
        var now = repository
                .createDeployment()
                .addString("CalendarProcess.bpmn", changed("填写年度安排", "填写"))
                .deploy();
        try {
            var again = redeploy(old.getId());
            assertThat(again.getStatusCode().value()).as("%s", again.getBody()).isEqualTo(200);
            assertThat(versions.of("CalendarProcess.bpmn").last())
                    .returns("admin", Change::by)
                    .returns(new BundleFile("x", content.getBytes(StandardCharsets.UTF_8)).hash(), Change::hash);
            var faulty = faulty(now.getId());
            var refused = redeploy(faulty);
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(String.valueOf(refused.getBody())).contains("文件 CalendarProcess.bpmn", "不支持脚本");
        } finally {
            back.withdraw(
                    "CalendarProcess.bpmn", versions.of("CalendarProcess.bpmn").hash());
        }
    }

    @Test
    @DisplayName("重新部署：已在用的文件不产生新版本，一同部署的另一个文件重新生效")
    void what_is_in_force_gets_no_new_version_from_an_older_deployment() {
        var older = changed("填写年度安排", "装载");
        var both = repository
                .createDeployment()
                .addString("CalendarProcess.bpmn", older)
                .addString("TimeLimits.dmn", read("policy/TimeLimits.dmn") + "<!-- 同 -->")
                .deploy();
        repository
                .createDeployment()
                .addString("CalendarProcess.bpmn", changed("填写年度安排", "填写"))
                .deploy();
        try {
            var tables = repository.createDecisionDefinitionQuery().decisionDefinitionKey("TimeLimits");
            var before = tables.count();
            var path = "/engine-rest/deployment/" + both.getId() + "/redeploy";
            assertThat(hall.call("admin", HttpMethod.POST, path, "{}")
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
            assertThat(tables.count()).isEqualTo(before);
            assertThat(versions.of("CalendarProcess.bpmn").hash())
                    .isEqualTo(new BundleFile("x", older.getBytes(StandardCharsets.UTF_8)).hash());
            var processes = repository.createProcessDefinitionQuery().count();
            assertThat(hall.call("admin", HttpMethod.POST, path, "{}")
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
            assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(processes);
        } finally {
            for (var file : List.of("CalendarProcess.bpmn", "TimeLimits.dmn")) {
                back.withdraw(file, versions.of(file).hash());
            }
        }
    }

    /** As an older release may have let it in. */
    private String faulty(String deployment) {
        var changed = changed("<bpmn:endEvent ", "<bpmn:scriptTask id=\"S\" /><bpmn:endEvent ");
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'CalendarProcess.bpmn'")
                .params(changed.getBytes(StandardCharsets.UTF_8), deployment)
                .update();
        return deployment;
    }

    private ResponseEntity<JsonNode> redeploy(String deployment) {
        return hall.call(
                "admin",
                HttpMethod.POST,
                "/engine-rest/deployment/" + deployment + "/redeploy",
                "{\"resourceNames\":[\"CalendarProcess.bpmn\"]}");
    }

    private static String changed(String written, String changed) {
        return read("CalendarProcess.bpmn").replace(written, changed);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoever_has_logged_in_deletes_neither_deployment_nor_definition() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("BenefitProcess")
                .latestVersion()
                .singleResult();
        for (var path : List.of(
                "/deployment/" + definition.getDeploymentId() + "?cascade=true",
                "/deployment/" + definition.getDeploymentId(),
                "/process-definition/" + definition.getId() + "?cascade=true",
                "/process-definition/key/BenefitProcess?cascade=true")) {
            var answer = hall.call("admin", HttpMethod.DELETE, "/engine-rest" + path, null);
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(409);
            assertThat(String.valueOf(answer.getBody())).contains("在办的件", "/admin/bundle");
        }
        assertThat(repository.getProcessDefinition(definition.getId()).isSuspended())
                .isFalse();
    }
}
