package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is in force in the engine. The newest whole deployment is remembered by its id and not found by its time, which
 * follows the engine's movable clock.
 */
public record ActiveBundle(CommandContext context) {

    private static final String WHOLE = "zaijiuye.bundle.active";
    private static final String STARTED = "zaijiuye.bundle.started";

    /** Models and forms by file name. */
    public Map<String, BundleFile> bound() {
        var id = wholeDeployment();
        return id == null
                ? Map.of()
                : files(id).stream().filter(BundleFile::isBound).collect(toMap(BundleFile::fileName, file -> file));
    }

    /** Tables by file name: of each decision the latest version, wherever it was deployed. */
    public Map<String, BundleFile> tables() {
        var tables = new TreeMap<String, BundleFile>();
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        for (var decision :
                repository.createDecisionDefinitionQuery().latestVersion().list()) {
            var resource = context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(decision.getDeploymentId(), decision.getResourceName());
            var file = new BundleFile(resource.getName(), resource.getBytes());
            tables.put(file.fileName(), file);
        }
        return tables;
    }

    /** The id of the deployment from which a file in force comes. */
    String deploymentOf(String name) {
        var whole = BundleFile.isBound(name) ? wholeDeployment() : null;
        if (whole != null) {
            return whole;
        }
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(decision ->
                        BundleFile.fileName(decision.getResourceName()).equals(BundleFile.fileName(name)))
                .map(decision -> decision.getDeploymentId())
                .findFirst()
                .orElseThrow();
    }

    /** What was packed at the last start that deployed; {@link Manifest#NONE} if that deployment is gone. */
    Manifest manifest() {
        var id = property(STARTED);
        var resource = id == null
                ? null
                : context.getResourceManager().findResourceByDeploymentIdAndResourceName(id, Manifest.RESOURCE);
        return resource == null ? Manifest.NONE : Manifest.read(resource.getBytes());
    }

    void rememberWhole(String deploymentId) {
        remember(WHOLE, deploymentId);
    }

    void rememberStarted(String deploymentId) {
        remember(STARTED, deploymentId);
    }

    private @Nullable String wholeDeployment() {
        var id = property(WHOLE);
        if (id != null && context.getDeploymentManager().findDeploymentById(id) != null) {
            return id;
        }
        return newestWithModels();
    }

    /** After somebody deleted the active deployment, the one before it is in force again. */
    private @Nullable String newestWithModels() {
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .map(deployment -> deployment.getId())
                .filter(id -> files(id).stream().anyMatch(BundleFile::isBound))
                .findFirst()
                .orElse(null);
    }

    private List<BundleFile> files(String deploymentId) {
        return context.getResourceManager().findResourcesByDeploymentId(deploymentId).stream()
                .filter(resource -> !resource.isGenerated())
                .map(resource -> new BundleFile(resource.getName(), resource.getBytes()))
                .toList();
    }

    private @Nullable String property(String name) {
        var property = context.getPropertyManager().findPropertyById(name);
        return property == null ? null : property.getValue();
    }

    private void remember(String name, String value) {
        var property = context.getPropertyManager().findPropertyById(name);
        if (property == null) {
            context.getPropertyManager().insert(new PropertyEntity(name, value));
        } else {
            property.setValue(value);
        }
    }
}
