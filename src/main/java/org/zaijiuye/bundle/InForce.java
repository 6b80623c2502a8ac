package org.zaijiuye.bundle;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.shared.DeployedIds;

/**
 * All files in force at one moment.
 *
 * @param files by file name
 */
public record InForce(Map<String, BundleFile> files) {

    public static InForce of(BundleChanges log) {
        return new InForce(log.contents().entrySet().stream()
                .filter(file -> file.getValue().length > 0)
                .map(file -> new BundleFile(file.getKey(), file.getValue()))
                .collect(toMap(BundleFile::name, file -> file)));
    }

    boolean has(BundleFile file) {
        var same = files.get(file.fileName());
        return same != null && same.sameContent(file);
    }

    /** Models and forms. */
    Stream<BundleFile> bound() {
        return files.values().stream().filter(BundleFile::isBound);
    }

    /** The diagrams that ask one of these decisions, by name; empty if there are none. */
    String asking(Set<String> decisions) {
        return bound().filter(file -> !disjoint(DeployedIds.asked(file.name(), file.bytes()), decisions))
                .map(BundleFile::name)
                .collect(joining("、"));
    }

    /**
     * Completes what an administrator deploys: models and forms that are not in the upload are added unchanged, because
     * call activities and forms are bound to their deployment. Tables are left out on both sides: they are looked up by
     * version, and an unchanged table must not get a new one.
     */
    public void complete(DeploymentEntity deployment) {
        var sent = deployment.getResources().keySet().stream()
                .map(BundleFile::fileName)
                .collect(toSet());
        if (sent.stream().anyMatch(BundleFile::isBound)) {
            bound().filter(file -> !sent.contains(file.name())).forEach(file -> add(deployment, file));
        }
    }

    private static void add(DeploymentEntity deployment, BundleFile file) {
        var resource = new ResourceEntity();
        resource.setName(file.name());
        resource.setBytes(file.bytes());
        resource.setDeploymentId(deployment.getId());
        resource.setCreateTime(deployment.getDeploymentTime());
        deployment.addResource(resource);
        Context.getCommandContext().getResourceManager().insertResource(resource);
    }
}
