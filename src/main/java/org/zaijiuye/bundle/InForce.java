package org.zaijiuye.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * All files in force at one moment. The newest whole deployment is remembered by its id and not found by its time, which
 * follows the engine's movable clock.
 */
public final class InForce {

    private static final String WHOLE = "zaijiuye.bundle.active";
    private static final String STARTED = "zaijiuye.bundle.started";

    private final CommandContext context;
    private final Map<String, BundleFile> files = new HashMap<>();

    /** By file name, the id of the deployment from which the file comes. */
    private final Map<String, String> origins = new HashMap<>();

    public InForce(CommandContext context) {
        this.context = context;
        context.runWithoutAuthorization(() -> {
            tables();
            whole().ifPresent(id -> resources(id).forEach(resource -> add(id, resource)));
            return null;
        });
    }

    /** By file name. */
    public Map<String, BundleFile> files() {
        return files;
    }

    Optional<BundleFile> file(String fileName) {
        return Optional.ofNullable(files.get(fileName));
    }

    boolean has(BundleFile file) {
        return file(file.fileName()).filter(file::sameContent).isPresent();
    }

    /** The deployment in which a file came into force. */
    DeploymentWithDefinitions deploymentOf(String name) {
        return context.getDeploymentManager().findDeploymentById(origins.get(BundleFile.fileName(name)));
    }

    /** What was packed at the last start that deployed; {@link Manifest#NONE} if that deployment is gone. */
    Manifest manifest() {
        return property(STARTED)
                .map(PropertyEntity::getValue)
                .map(id ->
                        context.getResourceManager().findResourceByDeploymentIdAndResourceName(id, Manifest.RESOURCE))
                .map(resource -> Manifest.read(resource.getBytes()))
                .orElse(Manifest.NONE);
    }

    static void rememberWhole(CommandContext context, String deploymentId) {
        remember(context, WHOLE, deploymentId);
    }

    static void rememberStarted(CommandContext context, String deploymentId) {
        remember(context, STARTED, deploymentId);
    }

    /** Of each decision the latest version, wherever it was deployed. */
    private void tables() {
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        repository.createDecisionDefinitionQuery().latestVersion().list().forEach(table -> {
            var id = table.getDeploymentId();
            add(
                    id,
                    context.getResourceManager()
                            .findResourceByDeploymentIdAndResourceName(id, table.getResourceName()));
        });
    }

    private void add(String deployment, ResourceEntity resource) {
        var file = new BundleFile(resource.getName(), resource.getBytes());
        files.put(file.fileName(), file);
        origins.put(file.fileName(), deployment);
    }

    /** After somebody deleted the active deployment, the one before it is in force again. */
    private Optional<String> whole() {
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        return property(WHOLE)
                .map(PropertyEntity::getValue)
                .filter(id -> context.getDeploymentManager().findDeploymentById(id) != null)
                .or(() -> repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                        .map(Deployment::getId)
                        .filter(id -> resources(id).findAny().isPresent())
                        .findFirst());
    }

    /** Models and forms of a deployment. */
    private Stream<ResourceEntity> resources(String deploymentId) {
        return context.getResourceManager().findResourcesByDeploymentId(deploymentId).stream()
                .filter(resource -> !resource.isGenerated() && BundleFile.isBound(resource.getName()));
    }

    private Optional<PropertyEntity> property(String name) {
        return Optional.ofNullable(context.getPropertyManager().findPropertyById(name));
    }

    private static void remember(CommandContext context, String name, String value) {
        var property = context.getPropertyManager().findPropertyById(name);
        if (property == null) {
            context.getPropertyManager().insert(new PropertyEntity(name, value));
        } else {
            property.setValue(value);
        }
    }
}
