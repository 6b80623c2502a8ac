package org.zaijiuye.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;

/**
 * What somebody reads who lacks a right in the engine: what is not allowed, and what to do. Which right, on what and
 * for whom stays inside.
 */
final class MissingRight {

    private static final String OTHER = "您的账户没有这项操作的权限；确需办理的，请联系系统管理员授权。";
    private static final String PROCESS = "您的账户不能启动、查看或者变更这个流程。提交申请、报告情况请使用本系统的接口；确需此项操作的，请联系系统管理员授权。";
    private static final String DEPLOYMENT = "您的账户不能查看、部署或者删除流程、表单和决策表，请由系统管理员办理。";
    private static final String IDENTITY = "您的账户不能查看或者变更用户、用户组和授权，请由系统管理员办理。";

    private static final Map<String, String> SENTENCES = Map.of(
            "ProcessInstance", PROCESS,
            "ProcessDefinition", PROCESS,
            "Deployment", DEPLOYMENT,
            "User", IDENTITY,
            "Group", IDENTITY,
            "Group Membership", IDENTITY,
            "Authorization", IDENTITY);

    private MissingRight() {}

    static Rejected told(AuthorizationException refusal) {
        return new Rejected(403, sentence(types(refusal)), List.of());
    }

    /** The rights of a task may also come from its process, so both are named. */
    private static String sentence(Set<String> types) {
        return types.contains("Task")
                ? "这项任务不在您的办理范围，不能查看或者办理。请回到任务列表办理本岗位的任务；确需由您办理的，请有权人员改派。"
                : types.stream()
                        .sorted()
                        .map(SENTENCES::get)
                        .flatMap(sentence -> Optional.ofNullable(sentence).stream())
                        .findFirst()
                        .orElse(OTHER);
    }

    private static Set<String> types(AuthorizationException refusal) {
        return Optional.ofNullable(refusal.getMissingAuthorizations()).orElse(List.of()).stream()
                .map(MissingAuthorization::getResourceType)
                .collect(Collectors.toSet());
    }
}
