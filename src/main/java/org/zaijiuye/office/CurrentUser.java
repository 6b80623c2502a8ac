package org.zaijiuye.office;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Who is calling: a system that sends what others say, or an official with posts at offices. */
@Component
public class CurrentUser {

    private final IdentityService identities;
    private final Offices offices;

    CurrentUser(IdentityService identities, Offices offices) {
        this.identities = identities;
        this.offices = offices;
    }

    /** The login. */
    public String id() {
        return authentication().getUserId();
    }

    public boolean isSystem() {
        return authentication().getGroupIds().contains(Role.INTEGRATOR.code());
    }

    /** Whether an official asks, not a system in the applicant's name; false where nobody has logged in. */
    public boolean isOfficial() {
        return identities.getCurrentAuthentication() != null && !isSystem();
    }

    /** Whether the caller is one of these at the office or above it, or for all offices. */
    public boolean isAbove(String office, Set<Role> roles) {
        var own = offices(roles);
        return upwards(office).anyMatch(own::contains)
                || groups(roles).anyMatch(group -> group.equals(Role.CITY_APPROVER.code()));
    }

    /** The codes of the offices at which the caller is one of these, lowest first. */
    public List<String> offices(Set<Role> roles) {
        return groups(roles)
                .map(Role::officeOf)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private Stream<String> groups(Set<Role> roles) {
        return authentication().getGroupIds().stream()
                .filter(group -> Role.ofGroup(group).filter(roles::contains).isPresent());
    }

    /** An office and all above it. */
    private Stream<String> upwards(String office) {
        return Stream.iterate(offices.findById(office), Optional::isPresent, below -> below.map(Office::parent)
                        .flatMap(code -> offices.findById(code)))
                .flatMap(Optional::stream)
                .map(Office::code);
    }

    private Authentication authentication() {
        return Objects.requireNonNull(identities.getCurrentAuthentication(), "nobody has logged in");
    }
}
