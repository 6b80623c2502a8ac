package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toSet;
import static org.zaijiuye.bundle.Deployments.repository;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * All files in force at one moment. The newest whole deployment is remembered by its id and not found by its time,
 * which follows the engine's movable clock.
 *
 * @param files by file name
 * @param origins by file name, the id of the deployment from which the file comes
 */
public record InForce(CommandContext context, Map<String, BundleFile> files, Map<String, String> origins) {

    private static final String WHOLE = "zaijiuye.bundle.active";
    static final String STARTED = "zaijiuye.bundle.started";

    public InForce(CommandContext context) {
        this(context, new HashMap<>(), new HashMap<>());
        context.runWithoutAuthorization(() -> {
            var tables = repository(context).createDecisionDefinitionQuery().latestVersion();
            tables.list().forEach(this::add);
            whole().ifPresent(id -> resources(id).forEach(resource -> add(id, resource)));
            return null;
        });
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
                .map(started -> resource(started.getValue(), Manifest.RESOURCE))
                .map(resource -> Manifest.read(resource.getBytes()))
                .orElse(Manifest.NONE);
    }

    /**
     * Completes what an administrator deploys: models and forms that are not in the upload are added unchanged, because
     * call activities and forms are bound to their deployment. The uploaded file keeps its own name (Modeler sends it
     * without folder), so that the engine's duplicate filter recognises it when it is sent again. Tables are left out on
     * both sides: they are looked up by version, and an unchanged table must not get a new one.
     */
    public void complete(DeploymentEntity deployment) {
        var names = deployment.getResources().keySet();
        if (names.stream().noneMatch(BundleFile::isBound)) {
            return;
        }
        if (!BundleStart.isDeploying()) {
            var present = names.stream().map(BundleFile::fileName).collect(toSet());
            files.values().stream()
                    .filter(file -> file.isBound() && !present.contains(file.fileName()))
                    .forEach(file -> add(deployment, file));
        }
        remember(WHOLE, deployment.getId());
    }

    private void add(DeploymentEntity deployment, BundleFile file) {
        var resource = new ResourceEntity();
        resource.setName(file.name());
        resource.setBytes(file.bytes());
        resource.setDeploymentId(deployment.getId());
        resource.setCreateTime(deployment.getDeploymentTime());
        deployment.addResource(resource);
        context.getResourceManager().insertResource(resource);
    }

    /** Tables are in force each by itself, in the latest version wherever it was deployed. */
    private void add(DecisionDefinition table) {
        add(table.getDeploymentId(), resource(table.getDeploymentId(), table.getResourceName()));
    }

    private ResourceEntity resource(String deployment, String name) {
        return context.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, name);
    }

    private void add(String deployment, ResourceEntity resource) {
        var file = new BundleFile(resource.getName(), resource.getBytes());
        files.put(file.fileName(), file);
        origins.put(file.fileName(), deployment);
    }

    /** After somebody deleted the active deployment, the one before it is in force again. */
    private Optional<String> whole() {
        return property(WHOLE)
                .map(PropertyEntity::getValue)
                .filter(id -> context.getDeploymentManager().findDeploymentById(id) != null)
                .or(() -> repository(context).createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
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

    void remember(String name, String value) {
        property(name).ifPresentOrElse(property -> property.setValue(value), () -> context.getPropertyManager()
                .insert(new PropertyEntity(name, value)));
    }
}
