package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Deploys the packaged bundle at the start when it has changed since the last start that deployed. One command under
 * the engine's deployment lock, so that of several nodes that start together only the first one deploys.
 */
@Component
public class BundleStart implements SmartInitializingSingleton, InfoContributor {

    private static final String DEPLOYMENT = "zaijiuye";

    /** By the thread and not by the deployment's name or source: those anybody can send. */
    private static final ThreadLocal<Boolean> DEPLOYING = ThreadLocal.withInitial(() -> false);

    private static final Logger LOG = LoggerFactory.getLogger(BundleStart.class);

    private final PackagedBundle bundle;
    private final ProcessEngine engine;
    private volatile List<String> kept = List.of();

    BundleStart(PackagedBundle bundle, ProcessEngine engine) {
        this.bundle = bundle;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        kept = configuration.getCommandExecutorTxRequired().execute(context -> start(context, bundle.files()));
        kept.forEach(name -> LOG.warn(
                "{} 已由管理员修改，新版程序也修改了它：保留管理员的版本，请在 Modeler 中合并后重新部署。 "
                        + "(changed by an administrator and by this release: the administrator's version is kept)",
                name));
    }

    /** Files where the administrator's version is in force although the release brought another one. */
    List<String> kept() {
        return kept;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("bundle", Map.of("keptAdministratorVersions", kept));
    }

    /** Whether what is being deployed on this thread is a whole bundle, put together by the program. */
    public static boolean isDeploying() {
        return DEPLOYING.get();
    }

    static List<String> start(CommandContext context, List<BundleFile> packaged) {
        context.getPropertyManager().acquireExclusiveLock();
        var active = new ActiveBundle(context);
        var inForce = new HashMap<>(active.tables());
        inForce.putAll(active.bound());
        var byName = packaged.stream().collect(toMap(BundleFile::fileName, file -> file));
        var last = active.manifest();
        if (!last.describes(packaged)) {
            var merge = Merge.of(last, byName, inForce);
            deploy(context, changes(merge.files(), inForce), Manifest.of(packaged, merge.kept()));
            return merge.kept();
        }
        return last.kept().stream()
                .filter(name -> stillDiffers(byName, inForce, name))
                .toList();
    }

    private static boolean stillDiffers(
            Map<String, BundleFile> packaged, Map<String, BundleFile> inForce, String name) {
        var mine = packaged.get(name);
        var theirs = inForce.get(name);
        return theirs != null && (mine == null || !mine.sameContent(theirs));
    }

    /** All models and forms if one of them changed, and those tables that changed. */
    private static List<BundleFile> changes(Map<String, BundleFile> chosen, Map<String, BundleFile> inForce) {
        var changes = new ArrayList<BundleFile>();
        chosen.values().stream()
                .filter(file -> !file.isBound() && differs(file, inForce))
                .forEach(changes::add);
        var bound = chosen.values().stream().filter(BundleFile::isBound).toList();
        if (bound.size() != count(inForce.values()) || bound.stream().anyMatch(file -> differs(file, inForce))) {
            changes.addAll(bound);
        }
        return changes;
    }

    private static long count(Collection<BundleFile> files) {
        return files.stream().filter(BundleFile::isBound).count();
    }

    private static boolean differs(BundleFile file, Map<String, BundleFile> inForce) {
        var current = inForce.get(file.fileName());
        return current == null || !current.sameContent(file);
    }

    private static void deploy(CommandContext context, List<BundleFile> files, Manifest manifest) {
        var deployment = context.getProcessEngineConfiguration()
                .getRepositoryService()
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        deployment.addInputStream(Manifest.RESOURCE, new ByteArrayInputStream(manifest.bytes()));
        new ActiveBundle(context)
                .rememberStarted(deployingWhole(deployment::deploy).getId());
    }

    /** Nothing is added to what is deployed meanwhile on this thread. */
    static <T> T deployingWhole(Supplier<T> deployment) {
        DEPLOYING.set(true);
        try {
            return deployment.get();
        } finally {
            DEPLOYING.remove();
        }
    }
}
