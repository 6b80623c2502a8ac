package org.zaijiuye.bundle;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Service;
import org.zaijiuye.bundle.BundleVersions.Version;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BundleChanges.Way;

/**
 * Puts a version back that was in force before, or the one that came with the program. It was judged when it came into
 * force and is judged again, for what the rest of the bundle is now; only its money need not be confirmed again. Tables that
 * were changed together are put back together.
 */
@Service
public record BundleReturn(ProcessEngineConfigurationImpl engine, Deployments deployments, BundleVersions versions) {

    /**
     * Puts one of a file's versions back.
     *
     * @param id of one of the file's versions
     * @param seen hash of what was in force when the person decided, empty if nothing was
     * @throws NotAllowed if something else is in force by now
     */
    public void restore(String fileName, long id, String seen) {
        var version = versions.content(fileName, id);
        if (version.bytes().length == 0) {
            withdraw(fileName, seen);
        } else {
            change(fileName, seen, () -> put(Stream.concat(Stream.of(version), before(fileName, id)), Way.RESTORED));
        }
    }

    /** What came with the program is in force again; a file of an administrator's own is in force no more. */
    public void withdraw(String fileName, String seen) {
        var version = versions.of(fileName);
        if (version.packaged() != null) {
            var all = Stream.concat(Stream.of(version), versions.together(version).stream());
            change(fileName, seen, () -> put(all.map(Version::packaged), Way.WITHDRAWN));
        } else if (BundleFile.isBound(fileName)) {
            var others = InForce.of(versions.log()).bound().filter(file -> !fileName.equals(file.name()));
            change(fileName, seen, () -> BundleStart.deployingWhole(Way.WITHDRAWN, () -> put(others, Way.WITHDRAWN)));
        } else {
            var table = versions.content(fileName, version.last().id());
            change(fileName, seen, () -> deployments.withdraw(Context.getCommandContext(), table, version.last()));
        }
    }

    /** Of the tables that were changed together with this one, if it is this change that is taken back. */
    private Stream<BundleFile> before(String fileName, long id) {
        var version = versions.of(fileName);
        return versions.before(version).filter(change -> change.id() == id).stream()
                .flatMap(change -> versions.together(version).stream())
                .flatMap(other -> versions.before(other).stream())
                .map(change -> versions.content(change.file(), change.id()));
    }

    private void change(String fileName, String seen, Runnable work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            deployments.lock(context);
            versions.requireInForce(fileName, seen);
            work.run();
            return null;
        });
    }

    private DeploymentWithDefinitions put(Stream<BundleFile> files, Way way) {
        var deployment = Deployments.of(engine.getRepositoryService(), "流程版本页面", files);
        return deployments.deploy(engine.getCommandExecutorTxRequired(), deployment, way);
    }
}
