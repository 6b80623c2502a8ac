package org.zaijiuye.bundle;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.BundleChanges.Change;
import org.zaijiuye.records.BundleChanges.Way;

/**
 * Every deployment, one at a time: what is in force already is left out, money that is far from the value before it
 * waits for a second person, a suspended process stays suspended, and what came into force is written down.
 *
 * @param changes and {@code money} asked for late: they need the database that the engine sets up too
 */
@Component
record Deployments(
        PackagedBundle bundle, ObjectProvider<BundleChanges> changes, ObjectProvider<MoneyConfirmations> money) {

    /** A deployment of these files, not yet made. */
    static DeploymentBuilderImpl of(RepositoryService repository, String name, Stream<BundleFile> files) {
        var deployment = (DeploymentBuilderImpl) repository.createDeployment();
        deployment.name(name).source(name);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
        return deployment;
    }

    /** Returns the newest deployment where nothing is new. */
    DeploymentWithDefinitions deploy(CommandExecutor engine, DeploymentBuilderImpl sent, Way way) {
        var seen = log().last();
        return engine.execute(context -> deploy(context, sent, way, seen));
    }

    private DeploymentWithDefinitions deploy(
            CommandContext context, DeploymentBuilderImpl sent, Way way, Optional<Change> seen) {
        context.getAuthorizationManager().checkAuthorization(Permissions.CREATE, Resources.DEPLOYMENT);
        if (sent.getProcessDefinitionsActivationDate() != null
                || sent.getDeployment().getTenantId() != null) {
            // A later date would suspend every process until then, a tenant would have a bundle of its own.
            throw new NotAllowed("部署不能指定生效时间（deployment-activation-time）或者租户（tenant-id），没有保存。请去掉这两项，在需要生效的时候部署。");
        }

        lock(context);
        refuseIfChanged(seen);
        var before = InForce.of(log());
        var deployment = BundleStart.isDeploying() ? sent : onlyNew(context, sent, before);
        if (deployment != sent && deployment.getResourceNames().isEmpty()) {
            return newest(context);
        }
        var processes = latest(context);
        // One whose file was withdrawn and is sent again begins anew.
        var suspended = processes.stream()
                .filter(process -> process.isSuspended()
                        && before.files().containsKey(BundleFile.fileName(process.getResourceName())))
                .map(ProcessDefinition::getKey)
                .collect(toSet());
        var deployed = new DeployCmd(deployment).execute(context);
        var files = BundleFile.of((DeploymentEntity) deployed);
        var news = files.stream().filter(not(before::has)).toList();
        if (way == Way.SENT) {
            money.getObject().check(user(context), news);
        }
        var fresh =
                Optional.ofNullable(deployed.getDeployedProcessDefinitions()).orElse(List.of());
        suspend(context, fresh, process -> suspended.contains(process.getKey()));
        var packaged = new InForce(bundle.byName());
        news.forEach(file -> write(context, file, packaged.has(file) ? way.ofPackaged() : way, deployed.getId()));
        if (files.stream().anyMatch(BundleFile::isBound)) {
            var names = files.stream().map(BundleFile::fileName).collect(toSet());
            before.bound()
                    .filter(file -> !names.contains(file.name()))
                    .map(file -> new BundleFile(file.name(), new byte[0]))
                    .forEach(file -> write(context, file, Way.WITHDRAWN, deployed.getId()));
            // What no file holds any more, the engine would go on starting.
            var keys = fresh.stream().map(ProcessDefinition::getKey).collect(toSet());
            suspend(context, processes, process -> !keys.contains(process.getKey()));
        }
        return deployed;
    }

    private static DeploymentWithDefinitions newest(CommandContext context) {
        var deployments = repository(context)
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc();
        return (DeploymentEntity) context.runWithoutAuthorization(() -> deployments.listPage(0, 1))
                .get(0);
    }

    private static String user(CommandContext context) {
        return Optional.ofNullable(context.getAuthenticatedUserId()).orElse("程序");
    }

    /**
     * Leaves out of what somebody sends, or names of an older deployment to be sent again, the files that are in force
     * already. The engine's own filter compares with the last deployment of the same name, which may not be what is in
     * force: an older content would never come back.
     */
    private static DeploymentBuilderImpl onlyNew(CommandContext context, DeploymentBuilderImpl sent, InForce before) {
        new DeployCmd(sent) {
            void takeWhatIsNamed() {
                setDeploymentName(sent.getNameFromDeployment(), sent, context);
                addResources(getResources(sent, context), sent);
            }
        }.takeWhatIsNamed();
        var of = sent.getDeployment();
        var files = of.getResources() == null ? List.<BundleFile>of() : BundleFile.of(of);
        var names = files.stream().map(BundleFile::fileName).distinct();
        if (files.isEmpty() || names.count() < files.size()) {
            return sent;
        }
        var fresh = files.stream().filter(not(before::has));
        return (DeploymentBuilderImpl)
                of(repository(context), of.getName(), fresh).source(of.getSource());
    }

    private static List<ProcessDefinition> latest(CommandContext context) {
        var all = repository(context).createProcessDefinitionQuery().latestVersion();
        return context.runWithoutAuthorization(all::list);
    }

    /** Each deployment makes new versions of all processes, and to the engine a new one is active. Cases that run go on. */
    private static void suspend(
            CommandContext context, List<ProcessDefinition> processes, Predicate<ProcessDefinition> which) {
        context.runWithoutAuthorization(() -> {
            processes.stream()
                    .filter(which.and(not(ProcessDefinition::isSuspended)))
                    .forEach(process -> repository(context).suspendProcessDefinitionById(process.getId()));
            return null;
        });
    }

    /** A table of an administrator's own; to the engine it stays, for cases that run by a diagram which asks it. */
    void withdraw(CommandContext context, BundleFile table, Change last) {
        var asking = InForce.of(log()).asking(table.ids());
        if (!asking.isEmpty()) {
            throw new NotAllowed("决策表 " + table.name() + " 还有流程在用（" + asking + "），不能撤下；请先撤下或者改好用到它的流程图。");
        }
        write(context, new BundleFile(table.name(), new byte[0]), Way.WITHDRAWN, last.deployment());
    }

    private void write(CommandContext context, BundleFile file, Way way, @Nullable String deployment) {
        log().add(file.fileName(), file.hash(), file.bytes(), way, user(context), deployment);
    }

    void lock(CommandContext context) {
        try {
            context.getPropertyManager().acquireExclusiveLock();
            log().lock();
        } catch (RuntimeException inUse) {
            var message = "另一位管理员正在部署，本次没有保存。请稍候片刻，到“流程版本”页面（/admin/bundle）看过现行版本后再试。";
            throw (NotAllowed) new NotAllowed(message).initCause(inUse);
        }
    }

    /** What came into force while this one waited was not seen by whoever sent it. */
    private void refuseIfChanged(Optional<Change> seen) {
        log().last().filter(change -> !Optional.of(change).equals(seen)).ifPresent(change -> {
            throw new NotAllowed("您提交的同时，%s刚刚更改了 %s，本次没有保存。请到“流程版本”页面（/admin/bundle）看过现行版本，需要的话合并后再部署。"
                    .formatted(change.by(), change.file()));
        });
    }

    private BundleChanges log() {
        return changes.getObject();
    }

    private static RepositoryService repository(CommandContext context) {
        return context.getProcessEngineConfiguration().getRepositoryService();
    }
}
