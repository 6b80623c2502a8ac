package org.zaijiuye.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Names the right that is missing to start a process, before the engine says to whoever may not see it that there is none. */
@PreMatching
class StartRightFilter implements ContainerRequestFilter {

    private static final Pattern START =
            Pattern.compile("(?:.*/)?process-definition/(key/)?([^/]+)(?:/tenant-id/[^/]+)?/(?:start|submit-form)");

    @Override
    public void filter(ContainerRequestContext request) {
        var start = START.matcher(request.getUriInfo().getPath());
        if (request.getMethod().equals(HttpMethod.POST) && start.matches()) {
            var engine = ProcessEngines.getDefaultProcessEngine();
            asked(engine, start.group(1) != null, start.group(2)).forEach(process -> requireRights(engine, process));
        }
    }

    private static void requireRights(ProcessEngine engine, ProcessDefinition process) {
        var key = process.getKey();
        var missing = Stream.of(Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE)
                .filter(right -> !has(engine, key, right))
                .map(Permission::getName)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Rejected(
                    403,
                    "您的账户没有启动流程“%s”的权限（流程定义 %s 的 %s），没有启动。提交申请、报告情况请使用本系统的接口；确需启动的，请系统管理员在 Admin 的“授权 → 流程定义”里授予您所在的组。"
                            .formatted(process.getName() == null ? key : process.getName(), key, missing),
                    List.of());
        }
    }

    private static boolean has(ProcessEngine engine, String key, Permission right) {
        var caller = engine.getIdentityService().getCurrentAuthentication();
        return caller == null
                || engine.getAuthorizationService()
                        .isUserAuthorized(
                                caller.getUserId(), caller.getGroupIds(), right, Resources.PROCESS_DEFINITION, key);
    }

    private static List<ProcessDefinition> asked(ProcessEngine engine, boolean byKey, String name) {
        var query = engine.getRepositoryService().createProcessDefinitionQuery();
        var named = byKey ? query.processDefinitionKey(name).latestVersion() : query.processDefinitionId(name);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(named::list));
    }
}
