package org.zaijiuye.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.zaijiuye.office.Role.ADMINISTRATOR;
import static org.zaijiuye.office.Role.INTEGRATOR;
import static org.zaijiuye.office.Role.OFFICIALS;
import static org.zaijiuye.office.Role.SENDERS;

import java.util.List;
import java.util.Set;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Which role may do what at the API of the general rooms. */
final class ApiRights {

    private static final Set<Role> READERS = Role.and(OFFICIALS, INTEGRATOR);

    /** The administrator is in no row with personal data: a system administrator has no business rights. */
    static final List<ApiRight> ROWS = List.of(
            new ApiRight(POST, "/api/applications", SENDERS),
            new ApiRight(POST, "/api/precheck", SENDERS),
            new ApiRight(POST, "/api/applications/*/supplements", SENDERS),
            new ApiRight(POST, "/api/applications/*/withdrawals", SENDERS),
            new ApiRight(POST, "/api/applications/*/objections", SENDERS),
            new ApiRight(POST, "/api/documents", SENDERS),
            new ApiRight(GET, "/api/applications/**", READERS),
            new ApiRight(GET, "/api/cases/**", READERS),
            new ApiRight(POST, "/api/events", Set.of(INTEGRATOR)),
            new ApiRight(GET, "/api/external-tasks/*/message", Set.of(INTEGRATOR)),
            new ApiRight(PUT, "/api/offices/*", Set.of(ADMINISTRATOR)),
            new ApiRight(PUT, "/api/staff/*", Set.of(ADMINISTRATOR)),
            new ApiRight(POST, "/api/decisions/*", ApiRight.ALL),
            new ApiRight(GET, "/api/decisions/*/schema", ApiRight.ALL));

    private ApiRights() {}
}
