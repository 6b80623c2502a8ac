package org.zaijiuye.office;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives each group that is a role the rights of that role where they are missing. What an administrator changed in
 * such a right stays changed.
 */
@Component
public class Rights {

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Rights(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    public void grant(List<String> filters) {
        identities.createGroupQuery().list().stream().map(Group::getId).forEach(group -> grant(group, filters));
        withdrawWhatTheEngineGave();
    }

    void grant(String group, List<String> filters) {
        Role.ofGroup(group).ifPresent(role -> grants(role, filters).forEach(grant -> give(group, grant)));
    }

    /** The engine gives its first administrator every right, on tasks and cases too: what is beyond ours goes. */
    private void withdrawWhatTheEngineGave() {
        var ours = EngineRight.OF_ADMINISTRATOR.stream()
                .collect(Collectors.toMap(g -> g.resource().resourceType(), g -> g));
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(Role.ADMINISTRATOR.code())
                .resourceId(Authorization.ANY)
                .list()
                .stream()
                .filter(right -> right.isPermissionGranted(Permissions.ALL))
                .forEach(right -> narrow(right, ours.get(right.getResourceType())));
    }

    private void narrow(Authorization right, @Nullable EngineRight ours) {
        if (ours == null) {
            authorizations.deleteAuthorization(right.getId());
        } else if (!List.of(ours.permissions()).contains(Permissions.ALL)) {
            right.setPermissions(ours.permissions());
            authorizations.saveAuthorization(right);
        }
    }

    private static List<EngineRight> grants(Role role, List<String> filters) {
        return switch (role) {
            case INTEGRATOR -> EngineRight.OF_INTEGRATOR;
            case ADMINISTRATOR -> EngineRight.OF_ADMINISTRATOR;
            default -> EngineRight.ofStaff(filters);
        };
    }

    private void give(String group, EngineRight grant) {
        var present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .count();
        if (present == 0) {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(grant.resource());
            right.setResourceId(grant.id());
            right.setPermissions(grant.permissions());
            authorizations.saveAuthorization(right);
        }
    }
}
