package org.zaijiuye.bundle;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Way;

/**
 * Deploys the packaged bundle at the start when it has changed since the last start that deployed. One command under
 * the engine's deployment lock, so that of several nodes that start together only the first one deploys.
 */
@Component
public class BundleStart implements SmartInitializingSingleton {

    /** By the thread and not by the deployment's name or source: those anybody can send. */
    private static final ThreadLocal<@Nullable Way> WHOLE = new ThreadLocal<>();

    private static final Logger LOG = LoggerFactory.getLogger(BundleStart.class);

    private final PackagedBundle bundle;
    private final ProcessEngineConfigurationImpl engine;
    private final BundleChanges log;
    private volatile List<String> kept = List.of();

    BundleStart(PackagedBundle bundle, ProcessEngineConfigurationImpl engine, BundleChanges log) {
        this.bundle = bundle;
        this.engine = engine;
        this.log = log;
    }

    @Override
    public void afterSingletonsInstantiated() {
        kept = start(bundle.byName());
        kept.forEach(name -> LOG.warn(
                "{} 已由管理员修改，新版程序也修改了它：保留管理员的版本，请在 Modeler 中合并后重新部署。 "
                        + "(changed by an administrator and by this release: the administrator's version is kept)",
                name));
    }

    /** Files where the administrator's version is in force although the release brought another one. */
    List<String> kept() {
        return kept;
    }

    /** Whether what is being deployed on this thread is a whole bundle, put together by the program. */
    public static boolean isDeploying() {
        return WHOLE.get() != null;
    }

    /** Whether the whole bundle is deployed without a file that somebody takes out of it. */
    public static boolean isWithdrawing() {
        return WHOLE.get() == Way.WITHDRAWN;
    }

    /** @param packaged by file name */
    List<String> start(Map<String, BundleFile> packaged) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            var inForce = InForce.of(log);
            var merge = Merge.of(log.released(), packaged, inForce.files());
            var changes = changes(merge, inForce).toList();
            if (!changes.isEmpty()) {
                var deployment = Deployments.of(engine.getRepositoryService(), "zaijiuye", changes.stream());
                deployingWhole(Way.RELEASED, deployment::deploy);
            }
            return merge.kept();
        });
    }

    /** All models and forms if one of them changed, and those tables that changed. */
    private static Stream<BundleFile> changes(Merge merge, InForce inForce) {
        var chosen = merge.files().values();
        var bound = chosen.stream().filter(BundleFile::isBound).toList();
        var same = inForce.bound().count() == bound.size() && bound.stream().allMatch(inForce::has);
        return chosen.stream().filter(file -> file.isBound() ? !same : !inForce.has(file));
    }

    /** Nothing is added to what is deployed meanwhile on this thread. */
    static <T> T deployingWhole(Way way, Supplier<T> deployment) {
        WHOLE.set(way);
        try {
            return deployment.get();
        } finally {
            WHOLE.remove();
        }
    }
}
