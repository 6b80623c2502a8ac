package org.zaijiuye.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("管理员不能删除部署和流程定义：在办的件会一并丢失")
class DeletionTest {

    @Autowired
    Hall hall;

    @Autowired
    RepositoryService repository;

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

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
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
