package org.zaijiuye.bundle;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * Leaves out of what somebody sends the files that are in force already. The engine's own filter compares with the last
 * deployment of the same name, which may not be what is in force: an older content would never come back.
 */
record SentFilter(DeploymentBuilderImpl sent, InForce inForce) {

    /** Whether files were sent, and not an older deployment named that is to be deployed again. */
    static boolean isPlain(DeploymentBuilderImpl sent) {
        return sent.getDeployments().isEmpty()
                && sent.getDeploymentResourcesById().isEmpty()
                && sent.getDeploymentResourcesByName().isEmpty();
    }

    DeploymentBuilderImpl onlyNew() {
        var files = files();
        var names = new HashSet<String>();
        if (!isPlain(sent) || !files.stream().allMatch(file -> names.add(file.fileName()))) {
            return sent;
        }
        var fresh = inForce.newDeployment();
        var of = sent.getDeployment();
        fresh.name(of.getName()).source(of.getSource()).tenantId(of.getTenantId());
        fresh.activateProcessDefinitionsOn(sent.getProcessDefinitionsActivationDate());
        files.stream()
                .filter(file -> !inForce.has(file))
                .forEach(file -> fresh.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        return fresh;
    }

    static boolean isEmpty(DeploymentBuilderImpl deployment) {
        return isPlain(deployment) && deployment.getResourceNames().isEmpty();
    }

    private List<BundleFile> files() {
        return sent.getDeployment().getResources() == null
                ? List.of()
                : sent.getDeployment().getResources().values().stream()
                        .map(resource -> new BundleFile(resource.getName(), resource.getBytes()))
                        .toList();
    }
}
