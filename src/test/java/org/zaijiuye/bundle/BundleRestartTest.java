package org.zaijiuye.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整套部署：启动、重启、升级")
class BundleRestartTest extends BundleBench {

    @Test
    void the_bundle_is_one_deployment_with_stable_relative_names() {
        packaged = changed(packaged, CALLED);
        packaged = changed(packaged, TABLE);
        restart();

        assertThat(names(newest()))
                .containsExactlyInAnyOrder(
                        "processes/trial/TrialProcess.bpmn",
                        "processes/CalledProcess.bpmn",
                        "processes/policy/TrialLimit.dmn",
                        "forms/trial/Trial.form",
                        "forms/trial/Turn.form",
                        "forms/trial/Called.form");
        assertThat(newest().getName()).isEqualTo("zaijiuye");
    }

    @Test
    void a_restart_without_changes_deploys_nothing() {
        var before = deployments();

        assertThat(restart()).isEmpty();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void a_release_keeps_what_an_administrator_changed_and_reports_the_conflict() {
        var edited = edited(CALLED);
        upload(edited);

        packaged = changed(packaged, FORM);
        assertThat(restart()).isEmpty();
        assertThat(inForce(CALLED).sameContent(edited)).isTrue();
        assertThat(inForce(FORM).sameContent(packaged(FORM))).isTrue();

        packaged = changed(packaged, CALLED);
        assertThat(restart()).containsExactly(CALLED);
        assertThat(restart()).containsExactly(CALLED);
        assertThat(inForce(CALLED).sameContent(edited)).isTrue();

        upload(packaged(CALLED));
        assertThat(restart()).isEmpty();
    }

    @Test
    void a_release_that_changes_a_table_makes_no_new_process_versions() {
        var processVersion = processVersion();
        packaged = changed(packaged, TABLE);

        assertThat(restart()).isEmpty();

        assertThat(inForce(TABLE).sameContent(packaged(TABLE))).isTrue();
        assertThat(processVersion()).isEqualTo(processVersion);
    }

    @Test
    void of_two_nodes_that_start_together_one_deploys() {
        packaged = changed(packaged, CALLED);
        var before = deployments();
        var nodes = Executors.newFixedThreadPool(2);

        var starts = Stream.generate(() -> CompletableFuture.supplyAsync(this::restart, nodes))
                .limit(2)
                .toList();
        // H2 knows no lock between nodes (it is for one node): there the loser fails whole and deploys nothing.
        starts.forEach(node -> node.exceptionally(lost -> List.of()).join());
        nodes.shutdown();

        assertThat(deployments()).isEqualTo(before + 1);
    }

    private Deployment newest() {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
    }
}
