package org.zaijiuye.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/** An authorisation of the engine in Chinese, for the log. */
public final class RightWords {

    private static final Map<Integer, String> KINDS = Map.of(
            Authorization.AUTH_TYPE_GLOBAL, "所有人",
            Authorization.AUTH_TYPE_GRANT, "允许",
            Authorization.AUTH_TYPE_REVOKE, "禁止");

    private RightWords() {}

    /** Who gets it; {@code *} is everybody. */
    public static String grantee(Authorization right) {
        return Optional.ofNullable(right.getUserId())
                .or(() -> Optional.ofNullable(right.getGroupId()))
                .orElse(Authorization.ANY);
    }

    static String of(Authorization right) {
        var resource = resource(right);
        return "%s：%s %s（%s）"
                .formatted(
                        KINDS.get(right.getAuthorizationType()),
                        resource.map(Resource::resourceName).orElse("资源类型 " + right.getResourceType()),
                        right.getResourceId(),
                        resource.map(known -> permissions(right, known)).orElse(""));
    }

    public static Optional<Resources> resource(Authorization right) {
        return Arrays.stream(Resources.values())
                .filter(known -> known.resourceType() == right.getResourceType())
                .findFirst();
    }

    /** The engine names ALL beside each single one. */
    private static String permissions(Authorization right, Resource resource) {
        var all = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
        return right.getAuthorizationType() != Authorization.AUTH_TYPE_REVOKE && right.isEveryPermissionGranted()
                ? Permissions.ALL.getName()
                : Arrays.stream(right.getPermissions(all))
                        .filter(permission -> permission.getValue() != Permissions.NONE.getValue())
                        .map(Permission::getName)
                        .collect(Collectors.joining("、"));
    }
}
