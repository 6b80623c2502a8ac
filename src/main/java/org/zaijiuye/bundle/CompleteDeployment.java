package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toSet;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Completes what an administrator deploys: models and forms that are not in the upload are added unchanged from what is
 * in force, because call activities and forms are bound to their deployment. The uploaded file keeps its own name
 * (Modeler sends it without folder), so that the engine's duplicate filter recognises it when it is sent again. Tables
 * are left out on both sides: they are looked up by version, and an unchanged table must not get a new one.
 */
public final class CompleteDeployment {

    private CompleteDeployment() {}

    public static void complete(DeploymentEntity deployment) {
        var names = deployment.getResources().keySet();
        if (names.stream().noneMatch(BundleFile::isBound)) {
            return;
        }
        var context = Context.getCommandContext();
        if (!BundleStart.isDeploying()) {
            var present = names.stream().map(BundleFile::fileName).collect(toSet());
            new InForce(context)
                    .files().values().stream()
                            .filter(file -> file.isBound() && !present.contains(file.fileName()))
                            .forEach(file -> add(deployment, file));
        }
        InForce.rememberWhole(context, deployment.getId());
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
