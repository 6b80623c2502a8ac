package org.zaijiuye.bundle;

import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
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

    private final ObjectProvider<BundleChanges> changes;
    private final ObjectProvider<MoneyConfirmations> money;

    /** @param changes and {@code money} asked for late: they need the database that the engine sets up too */
    Deployments(ObjectProvider<BundleChanges> changes, ObjectProvider<MoneyConfirmations> money) {
        this.changes = changes;
        this.money = money;
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
        lock(context);
        refuseIfChanged(seen);
        var before = new InForce(context);
        var deployment = BundleStart.isDeploying() ? sent : new SentFilter(sent, before).onlyNew();
        if (SentFilter.isEmpty(deployment) && !SentFilter.isEmpty(sent)) {
            return before.deploymentOf(sent.getResourceNames());
        }
        var suspended = SuspendedProcesses.now(context, before);
        var deployed = new DeployCmd(deployment).execute(context);
        var news = before.changedBy(deployed);
        if (way == Way.SENT) {
            money.ifAvailable(confirmations -> confirmations.check(context.getAuthenticatedUserId(), news, before));
        }
        suspended.suspendAgain(context, deployed);
        changes.ifAvailable(log -> new ChangeLog(log, context).write(news, before, way));
        return deployed;
    }

    /** Writes down what is in force after a change that is no deployment. */
    void watch(CommandExecutor engine, Runnable change) {
        var before = engine.execute(InForce::new);
        change.run();
        changes.ifAvailable(log -> engine.execute(context -> {
            new ChangeLog(log, context).write(new InForce(context).without(before), before, Way.UNCOVERED);
            return null;
        }));
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
        var now = last();
        now.filter(change -> !now.equals(seen)).ifPresent(change -> {
            throw new NotAllowed("您提交的同时，%s刚刚更改了 %s，本次没有保存。请到“流程版本”页面（/admin/bundle）看过现行版本，需要的话合并后再部署。"
                    .formatted(change.by(), change.file()));
        });
    }

    private Optional<Change> last() {
        return Optional.ofNullable(changes.getIfAvailable()).flatMap(BundleChanges::last);
    }
}
