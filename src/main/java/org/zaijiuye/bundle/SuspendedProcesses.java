package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Processes that an administrator has suspended. Each deployment makes new versions of all of them, and to the engine a
 * new version is active; one whose file was withdrawn and is sent again begins anew.
 */
record SuspendedProcesses(Set<String> keys) {

    static SuspendedProcesses now(CommandContext context, InForce inForce) {
        return context.runWithoutAuthorization(() -> new SuspendedProcesses(
                repository(context).createProcessDefinitionQuery().latestVersion().suspended().list().stream()
                        .filter(process -> inForce.file(BundleFile.fileName(process.getResourceName()))
                                .isPresent())
                        .map(ProcessDefinition::getKey)
                        .collect(toSet())));
    }

    void suspendAgain(CommandContext context, DeploymentWithDefinitions deployed) {
        Optional.ofNullable(deployed.getDeployedProcessDefinitions()).orElse(List.of()).stream()
                .filter(process -> keys.contains(process.getKey()))
                .forEach(process -> suspend(context, process.getId()));
    }

    /** Cases that run go on; none is begun. */
    static void suspend(CommandContext context, String processDefinition) {
        context.runWithoutAuthorization(() -> {
            repository(context)
                    .updateProcessDefinitionSuspensionState()
                    .byProcessDefinitionId(processDefinition)
                    .suspend();
            return null;
        });
    }

    private static RepositoryService repository(CommandContext context) {
        return context.getProcessEngineConfiguration().getRepositoryService();
    }
}
