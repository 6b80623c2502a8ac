package org.zaijiuye.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** All files in force at one moment. */
final class InForce {

    private final CommandContext context;
    private final Map<String, BundleFile> files;

    InForce(CommandContext context) {
        this.context = context;
        var active = new ActiveBundle(context);
        files = context.runWithoutAuthorization(() -> {
            var all = new HashMap<>(active.tables());
            all.putAll(active.bound());
            return Map.copyOf(all);
        });
    }

    Map<String, BundleFile> files() {
        return files;
    }

    Optional<BundleFile> file(String fileName) {
        return Optional.ofNullable(files.get(fileName));
    }

    boolean has(BundleFile file) {
        return file(file.fileName()).filter(file::sameContent).isPresent();
    }

    /** What a deployment brought that was not in force before; the files that completed it were. */
    List<BundleFile> changedBy(DeploymentWithDefinitions deployed) {
        return ((DeploymentEntity) deployed)
                .getResources().values().stream()
                        .filter(resource -> BundleFile.isBound(resource.getName())
                                || resource.getName().endsWith(".dmn"))
                        .map(resource -> new BundleFile(resource.getName(), resource.getBytes()))
                        .filter(file -> !has(file))
                        .toList();
    }

    List<BundleFile> without(InForce other) {
        return files.values().stream().filter(file -> !other.has(file)).toList();
    }

    /** The deployment that holds one of these files. */
    DeploymentWithDefinitions deploymentOf(Collection<String> names) {
        var active = new ActiveBundle(context);
        var id = context.runWithoutAuthorization(
                () -> active.deploymentOf(names.iterator().next()));
        return context.getDeploymentManager().findDeploymentById(id);
    }

    DeploymentBuilderImpl newDeployment() {
        return (DeploymentBuilderImpl)
                context.getProcessEngineConfiguration().getRepositoryService().createDeployment();
    }
}
