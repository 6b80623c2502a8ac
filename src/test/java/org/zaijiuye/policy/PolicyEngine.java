package org.zaijiuye.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/**
 * A plain engine in memory with the tables of {@code processes/policy} deployed. All classes share the one engine: a test
 * that deploys a table withdraws it again.
 */
final class PolicyEngine {

    static final Path FOLDER = Path.of("processes", "policy");

    final ProcessEngine engine;
    final DecisionTables policies;
    final Parameters parameters;
    final Calendars calendars;

    private final String packaged;

    static PolicyEngine running() {
        return Running.ENGINE;
    }

    private PolicyEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        var tables = new PolicyTables(engine);
        policies = new DecisionTables(tables);
        parameters = new Parameters(policies);
        calendars = new Calendars(tables, policies);
        var deployment = engine.getRepositoryService().createDeployment();
        names().forEach(name -> deployment.addString("processes/policy/" + name + ".dmn", xml(name)));
        packaged = deployment.deploy().getId();
    }

    /** As an administrator does from Modeler: one table alone, named by its file. */
    void deploy(String table, String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(table + ".dmn", xml)
                .deploy();
    }

    void withdrawChanges() {
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .filter(deployment -> !deployment.getId().equals(packaged))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId()));
    }

    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".dmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String xml(String table) {
        try {
            return Files.readString(FOLDER.resolve(table + ".dmn"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by the first class that needs it; ends with the test run. */
    private static final class Running {

        static final PolicyEngine ENGINE = new PolicyEngine();
    }
}
