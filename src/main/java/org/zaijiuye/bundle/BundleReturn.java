package org.zaijiuye.bundle;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Way;

/**
 * Puts a version back that was in force before, or the one that came with the program. It was judged when it came into
 * force and is judged again, for what the rest of the bundle is now; only its money need not be confirmed again.
 */
@Service
public class BundleReturn {

    private static final String DEPLOYMENT = "流程版本页面";

    private final ProcessEngineConfigurationImpl engine;
    private final Deployments deployments;
    private final BundleVersions versions;
    private final ObjectProvider<BundleChanges> changes;

    /** @param changes absent where the program runs without tables of its own */
    BundleReturn(
            ProcessEngine engine,
            Deployments deployments,
            BundleVersions versions,
            ObjectProvider<BundleChanges> changes) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.deployments = deployments;
        this.versions = versions;
        this.changes = changes;
    }

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
            change(fileName, seen, (context, inForce) -> put(version, inForce, Way.RESTORED));
        }
    }

    /** What came with the program is in force again; a file of an administrator's own is in force no more. */
    public void withdraw(String fileName, String seen) {
        var packaged = versions.of(fileName).packaged();
        if (packaged != null) {
            change(fileName, seen, (context, inForce) -> put(packaged, inForce, Way.WITHDRAWN));
        } else if (BundleFile.isBound(fileName)) {
            change(fileName, seen, (context, inForce) -> remove(fileName, context, inForce));
        } else {
            throw new NotAllowed("表 " + fileName + " 是自有的决策表，没有流程引用它就不起作用，不必撤下；请改引用它的流程图。");
        }
    }

    private interface Work {

        void apply(CommandContext context, InForce inForce);
    }

    private void change(String fileName, String seen, Work work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            deployments.lock(context);
            var inForce = new InForce(context);
            var hash = inForce.file(fileName).map(BundleFile::hash).orElse("");
            if (!hash.equals(seen)) {
                throw new NotAllowed(
                        "%s 刚刚由%s更改，您看到的已不是现行版本，本次没有保存。请刷新页面，看过现行版本后再决定。".formatted(fileName, lastToChange(fileName)));
            }
            work.apply(context, inForce);
            return null;
        });
    }

    private String lastToChange(String fileName) {
        return changes.getObject().of(fileName).stream()
                .findFirst()
                .map(change -> change.by())
                .orElse("他人");
    }

    private void put(BundleFile file, InForce inForce, Way way) {
        var deployment = named(inForce);
        deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes()));
        deployments.deploy(engine.getCommandExecutorTxRequired(), deployment, way);
    }

    /** The engine would go on starting the process of a file that is in no deployment any more. */
    private void remove(String fileName, CommandContext context, InForce inForce) {
        var deployment = named(inForce);
        inForce.files().values().stream()
                .filter(file -> file.isBound() && !file.fileName().equals(fileName))
                .forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        BundleStart.deployingWhole(
                () -> deployments.deploy(engine.getCommandExecutorTxRequired(), deployment, Way.WITHDRAWN));
        processesOf(fileName).forEach(process -> SuspendedProcesses.suspend(context, process.getId()));
        new ChangeLog(changes.getObject(), context).withdrawn(fileName);
    }

    private List<ProcessDefinition> processesOf(String fileName) {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process ->
                        BundleFile.fileName(process.getResourceName()).equals(fileName))
                .toList();
    }

    private static DeploymentBuilderImpl named(InForce inForce) {
        var deployment = inForce.newDeployment();
        deployment.name(DEPLOYMENT).source(DEPLOYMENT);
        return deployment;
    }
}
