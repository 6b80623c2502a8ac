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
