package org.zaijiuye.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Collision;

/** Checks a name and a password against the engine's users, whose log-in throttling applies. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identities;

    EngineLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        // Each log-in after a wrong one writes to the user's row, and programs log in many at a time.
        if (!Collision.again(() -> identities.checkPassword(user, password))) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        var caller = caller(user);
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities());
    }

    /** The user with the groups of this moment. */
    Caller caller(String user) {
        return new Caller(user, groupsOf(user));
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
