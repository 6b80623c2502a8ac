package org.zaijiuye.bundle;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.bundle.MoneyConfirmations.UnconfirmedMoney;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Change;
import org.zaijiuye.records.BundleChanges.Way;

/**
 * Every deployment, one at a time: what is in force already is left out, money that is far from the value before it
 * waits for a second person, a suspended process stays suspended, and what came into force is written down.
 */
@Component
class Deployments {

    static final String PROGRAM = "程序";

    private final ObjectProvider<BundleChanges> changes;
    private final ObjectProvider<MoneyConfirmations> money;

    /** @param changes and {@code money} asked for late: they need the database that the engine sets up too */
    Deployments(ObjectProvider<BundleChanges> changes, ObjectProvider<MoneyConfirmations> money) {
        this.changes = changes;
        this.money = money;
    }

    /** A deployment of these files, not yet made. */
    static DeploymentBuilderImpl of(RepositoryService repository, String name, Stream<BundleFile> files) {
        var deployment = (DeploymentBuilderImpl) repository.createDeployment();
        deployment.name(name).source(name);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        return deployment;
    }

    /** Returns the deployment in force where nothing is new. */
    DeploymentWithDefinitions deploy(CommandExecutor engine, DeploymentBuilderImpl sent, Way way) {
        var seen = last();
        try {
            return engine.execute(context -> deploy(context, sent, way, seen));
        } catch (UnconfirmedMoney e) {
            // What was sent is rolled back; that somebody wanted it is kept.
            money.ifAvailable(confirmations -> confirmations.propose(e));
            throw e;
        }
    }

    private DeploymentWithDefinitions deploy(
            CommandContext context, DeploymentBuilderImpl sent, Way way, Optional<Change> seen) {
        context.getAuthorizationManager().checkAuthorization(Permissions.CREATE, Resources.DEPLOYMENT);
        requirePlain(sent, way);
        lock(context);
        refuseIfChanged(seen);
        var before = new InForce(context);
        var deployment = BundleStart.isDeploying() ? sent : onlyNew(sent, before, repository(context));
        if (isEmpty(deployment) && !isEmpty(sent)) {
            return before.deploymentOf(sent.getResourceNames().iterator().next());
        }
        var suspended = suspended(context, before);
        var deployed = new DeployCmd(deployment).execute(context);
        var news = BundleFile.of((DeploymentEntity) deployed).stream()
                .filter(file -> (file.isBound() || file.name().endsWith(".dmn")) && !before.has(file))
                .toList();
        if (way == Way.SENT) {
            money.ifAvailable(confirmations -> confirmations.check(context.getAuthenticatedUserId(), news, before));
        }
        Optional.ofNullable(deployed.getDeployedProcessDefinitions()).orElse(List.of()).stream()
                .filter(process -> suspended.contains(process.getKey()))
                .forEach(process -> suspend(context, process));
        write(context, news, before, way);
        return deployed;
    }

    /** A later date would suspend every process until then, a tenant would have a bundle of its own. */
    private static void requirePlain(DeploymentBuilderImpl sent, Way way) {
        if (way == Way.SENT
                && (sent.getProcessDefinitionsActivationDate() != null
                        || sent.getDeployment().getTenantId() != null)) {
            throw new NotAllowed("部署不能指定生效时间（deployment-activation-time）或者租户（tenant-id），没有保存。请去掉这两项，在需要生效的时候部署。");
        }
    }

    /**
     * Leaves out of what somebody sends the files that are in force already. The engine's own filter compares with the
     * last deployment of the same name, which may not be what is in force: an older content would never come back.
     */
    private static DeploymentBuilderImpl onlyNew(
            DeploymentBuilderImpl sent, InForce inForce, RepositoryService repository) {
        var of = sent.getDeployment();
        var files = of.getResources() == null ? List.<BundleFile>of() : BundleFile.of(of);
        var names = new HashSet<String>();
        if (!isPlain(sent) || !files.stream().allMatch(file -> names.add(file.fileName()))) {
            return sent;
        }
        var fresh = of(repository, of.getName(), files.stream().filter(not(inForce::has)));
        fresh.source(of.getSource()).tenantId(of.getTenantId());
        fresh.activateProcessDefinitionsOn(sent.getProcessDefinitionsActivationDate());
        return fresh;
    }

    /** Whether files were sent, and not an older deployment named that is to be deployed again. */
    private static boolean isPlain(DeploymentBuilderImpl sent) {
        return sent.getDeployments().isEmpty()
                && sent.getDeploymentResourcesById().isEmpty()
                && sent.getDeploymentResourcesByName().isEmpty();
    }

    private static boolean isEmpty(DeploymentBuilderImpl deployment) {
        return isPlain(deployment) && deployment.getResourceNames().isEmpty();
    }

    /**
     * Keys of the processes that an administrator has suspended: each deployment makes new versions of all of them, and
     * to the engine a new version is active. One whose file was withdrawn and is sent again begins anew.
     */
    private static Set<String> suspended(CommandContext context, InForce inForce) {
        return context.runWithoutAuthorization(
                () -> repository(context).createProcessDefinitionQuery().latestVersion().suspended().list().stream()
                        .filter(process -> inForce.file(BundleFile.fileName(process.getResourceName()))
                                .isPresent())
                        .map(ProcessDefinition::getKey)
                        .collect(toSet()));
    }

    /** Cases that run go on; none is begun. */
    private static void suspend(CommandContext context, ProcessDefinition process) {
        context.runWithoutAuthorization(() -> {
            repository(context)
                    .updateProcessDefinitionSuspensionState()
                    .byProcessDefinitionId(process.getId())
                    .suspend();
            return null;
        });
    }

    /** Writes down what came into force, and before the first change of a file what was in force until then. */
    private void write(CommandContext context, List<BundleFile> news, InForce before, Way way) {
        changes.ifAvailable(log -> news.forEach(file -> {
            before.file(file.fileName())
                    .filter(old -> log.of(file.fileName()).isEmpty())
                    .ifPresent(old -> add(log, old, Way.FOUND, PROGRAM));
            add(
                    log,
                    file,
                    way,
                    Optional.ofNullable(context.getAuthenticatedUserId()).orElse(PROGRAM));
        }));
    }

    private static void add(BundleChanges log, BundleFile file, Way way, String by) {
        log.add(file.fileName(), file.hash(), file.bytes(), way, by);
    }

    /** Of an administrator's own file that is in force no more: the engine would go on starting its processes. */
    void forget(CommandContext context, String fileName, InForce before) {
        repository(context).createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(process ->
                        BundleFile.fileName(process.getResourceName()).equals(fileName))
                .forEach(process -> suspend(context, process));
        write(context, List.of(new BundleFile(fileName, new byte[0])), before, Way.WITHDRAWN);
    }

    void lock(CommandContext context) {
        try {
            context.getPropertyManager().acquireExclusiveLock();
            changes.ifAvailable(BundleChanges::lock);
        } catch (RuntimeException inUse) {
            var refusal = new NotAllowed("另一位管理员正在部署，本次没有保存。请稍候片刻，到“流程版本”页面（/admin/bundle）看过现行版本后再试。");
            refusal.initCause(inUse);
            throw refusal;
        }
    }

    /** What came into force while this one waited was not seen by whoever sent it. */
    private void refuseIfChanged(Optional<Change> seen) {
        last().filter(change -> !Optional.of(change).equals(seen)).ifPresent(change -> {
            throw new NotAllowed("您提交的同时，%s刚刚更改了 %s，本次没有保存。请到“流程版本”页面（/admin/bundle）看过现行版本，需要的话合并后再部署。"
                    .formatted(change.by(), change.file()));
        });
    }

    private Optional<Change> last() {
        return changes.stream().flatMap(log -> log.last().stream()).findFirst();
    }

    private static RepositoryService repository(CommandContext context) {
        return context.getProcessEngineConfiguration().getRepositoryService();
    }
}
