package org.zaijiuye.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Gives each group that is a role the rights of that role where they are missing. What an administrator changed in
 * such a right stays changed; a new group gets its rights with the next start.
 */
@Component
class Rights {

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Rights(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void grant(List<String> filters) {
        identities.createGroupQuery().list().stream().map(Group::getId).forEach(group -> Role.ofGroup(group)
                .ifPresent(role -> grants(role, filters).forEach(grant -> give(group, grant))));
    }

    private static List<Grant> grants(Role role, List<String> filters) {
        return switch (role) {
            case INTEGRATOR -> Grant.OF_INTEGRATOR;
            case ADMINISTRATOR -> Grant.OF_ADMINISTRATOR;
            default -> Grant.ofStaff(filters);
        };
    }

    private void give(String group, Grant grant) {
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
