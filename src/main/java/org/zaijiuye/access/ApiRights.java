package org.zaijiuye.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.zaijiuye.office.Role.ADMINISTRATOR;
import static org.zaijiuye.office.Role.COUNTER;
import static org.zaijiuye.office.Role.INTEGRATOR;
import static org.zaijiuye.office.Role.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.Role;

/** Which role may do what at our API. What no row names is refused, also to those who have logged in. */
final class ApiRights {

    private static final Set<Role> SENDERS = and(COUNTER, INTEGRATOR);
    private static final Set<Role> READERS = and(STAFF, INTEGRATOR);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    /** The administrator is in no row with personal data: a system administrator has no business rights. */
    static final List<Row> ROWS = List.of(
            new Row(POST, "/api/applications", SENDERS),
            new Row(POST, "/api/precheck", SENDERS),
            new Row(POST, "/api/applications/*/supplements", SENDERS),
            new Row(POST, "/api/applications/*/withdrawals", SENDERS),
            new Row(POST, "/api/applications/*/objections", SENDERS),
            new Row(POST, "/api/documents", SENDERS),
            new Row(GET, "/api/applications/**", READERS),
            new Row(GET, "/api/cases/**", READERS),
            new Row(POST, "/api/events", Set.of(INTEGRATOR)),
            new Row(PUT, "/api/offices/*", Set.of(ADMINISTRATOR)),
            new Row(PUT, "/api/staff/*", Set.of(ADMINISTRATOR)),
            new Row(POST, "/api/decisions/*", ALL),
            new Row(GET, "/api/decisions/*/schema", ALL));

    private ApiRights() {}

    private static Set<Role> and(Set<Role> roles, Role other) {
        var both = EnumSet.of(other);
        both.addAll(roles);
        return Set.copyOf(both);
    }

    record Row(HttpMethod method, String path, Set<Role> roles) {

        String[] authorities() {
            return roles.stream().map(Role::code).toArray(String[]::new);
        }
    }
}
