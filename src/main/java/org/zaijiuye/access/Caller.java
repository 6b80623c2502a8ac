package org.zaijiuye.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.zaijiuye.office.Role;

/** A user of the engine who has logged in, with the groups that the engine knows for them. */
record Caller(String user, List<String> groups) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return user;
    }

    Set<GrantedAuthority> authorities() {
        return groups.stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .map(role -> new SimpleGrantedAuthority(role.code()))
                .collect(Collectors.toSet());
    }
}
