package org.zaijiuye.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a person may be here (policy.md §2). A group is a role at an office: {@code street-clerk-371002001}. */
enum Role {
    STREET_CLERK("street-clerk", "街道经办"),
    STREET_REVIEWER("street-reviewer", "街道复核"),
    COUNTY_REVIEWER("county-reviewer", "区县审核"),
    COUNTY_APPROVER("county-approver", "区县审批"),
    SI_OFFICER("si-officer", "失业保险经办"),
    SI_REVIEWER("si-reviewer", "失业保险复核"),
    CITY_APPROVER("city-approver", "市级审批"),
    INTEGRATOR("integrator", "系统接入"),
    ADMINISTRATOR("camunda-admin", "系统管理");

    /** Those who take applications at a counter. */
    static final Set<Role> COUNTER = Set.of(STREET_CLERK, SI_OFFICER);

    static final Set<Role> STAFF = Set.of(
            STREET_CLERK, STREET_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, SI_OFFICER, SI_REVIEWER, CITY_APPROVER);

    private final String code;
    private final String title;

    Role(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The first part of the group's id, and the authority that a log-in gets. */
    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String groupAt(String office) {
        return code + "-" + office;
    }

    /** The role that membership in a group gives; a group that is no role at an office gives none. */
    static Optional<Role> ofGroup(String group) {
        var code = group.replaceFirst("-[0-9]{2,12}(-si)?$", "");
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
