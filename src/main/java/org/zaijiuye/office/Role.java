package org.zaijiuye.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.zaijiuye.records.Office;

/** What a person may be here (policy.md §2). A group is a role at an office: {@code street-clerk-371002001}. */
public enum Role {
    STREET_CLERK("street-clerk", "街道经办"),
    STREET_REVIEWER("street-reviewer", "街道复核"),
    COMMUNITY_WORKER("community-worker", "社区就业服务"),
    COUNTY_REVIEWER("county-reviewer", "区县审核"),
    COUNTY_APPROVER("county-approver", "区县审批"),
    SI_OFFICER("si-officer", "失业保险经办"),
    SI_REVIEWER("si-reviewer", "失业保险复核"),
    CITY_APPROVER("city-approver", "市级审批"),
    CAREER_GUIDE("career-guide", "职业指导"),
    JOB_MATCH_OFFICER("job-match-officer", "岗位推介"),
    TRAINING_OFFICER("training-officer", "培训管理"),
    INTEGRATOR("integrator", "系统接入"),
    PARAM_ADMIN("param-admin", "参数管理"),
    ADMINISTRATOR("camunda-admin", "系统管理");

    /** Those who send what applicants say: from a counter or through a system. */
    public static final Set<Role> SENDERS = Set.of(STREET_CLERK, SI_OFFICER, INTEGRATOR);

    /** Those who examine and decide: they read the files of their office. */
    public static final Set<Role> OFFICIALS = Set.of(
            STREET_CLERK,
            STREET_REVIEWER,
            COMMUNITY_WORKER,
            COUNTY_REVIEWER,
            COUNTY_APPROVER,
            SI_OFFICER,
            SI_REVIEWER,
            CITY_APPROVER);

    /** Those who have tasks; guides and officers for jobs and training see of a person what their task shows, no file. */
    public static final Set<Role> STAFF = Stream.concat(
                    OFFICIALS.stream(), Stream.of(CAREER_GUIDE, JOB_MATCH_OFFICER, TRAINING_OFFICER))
            .collect(Collectors.toUnmodifiableSet());

    /** Those that belong to no office. */
    static final Set<Role> CITY_WIDE = Set.of(CITY_APPROVER, INTEGRATOR, PARAM_ADMIN, ADMINISTRATOR);

    /** Separate duties (policy.md §2): whoever has one of these has no other. */
    static final Set<Role> ALONE = Set.of(INTEGRATOR, PARAM_ADMIN, ADMINISTRATOR);

    private static final Pattern AT_OFFICE = Pattern.compile("-([0-9]{2,12}(?:-si)?)$");

    private final String code;
    private final String title;

    Role(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The first part of the group's id, and the authority that a log-in gets. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String groupAt(String office) {
        return code + "-" + office;
    }

    /** Who works at an office of this level. */
    public static List<Role> at(Office.Level level) {
        return switch (level) {
            case CITY -> List.of();
            case COMMUNITY -> List.of(COMMUNITY_WORKER);
            case COUNTY -> List.of(COUNTY_REVIEWER, COUNTY_APPROVER, CAREER_GUIDE, JOB_MATCH_OFFICER, TRAINING_OFFICER);
            case STREET -> List.of(STREET_CLERK, STREET_REVIEWER, COMMUNITY_WORKER);
            case SI -> List.of(SI_OFFICER, SI_REVIEWER);
        };
    }

    /** Who prepares cases, and serves people, at an office of this level. */
    public static Role clerk(Office.Level level) {
        return switch (level) {
            case SI -> SI_OFFICER;
            case COUNTY -> COUNTY_REVIEWER;
            case STREET, COMMUNITY, CITY -> STREET_CLERK;
        };
    }

    /** Who checks what the clerks of an office of this level prepare. */
    static Role supervisor(Office.Level level) {
        return switch (level) {
            case SI -> SI_REVIEWER;
            case COUNTY -> COUNTY_APPROVER;
            case STREET, COMMUNITY, CITY -> STREET_REVIEWER;
        };
    }

    /** The role that does a street's work at an office of another level: a county that accepts has no street clerks. */
    static String at(Office.Level level, String role) {
        return role.equals(STREET_CLERK.code)
                ? clerk(level).code
                : role.equals(STREET_REVIEWER.code) ? supervisor(level).code : role;
    }

    public static Set<Role> and(Set<Role> roles, Role other) {
        return Stream.concat(roles.stream(), Stream.of(other)).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the engine's groups that handle cases. */
    public static Set<String> caseGroups(IdentityService identities) {
        var groups = identities.createGroupQuery().list();
        return groups.stream().map(Group::getId).filter(Role::handlesCases).collect(Collectors.toSet());
    }

    /** Whether those in the group handle cases. */
    public static boolean handlesCases(String group) {
        return ofGroup(group).filter(STAFF::contains).isPresent();
    }

    /** Whether those in the group read the files of their office. */
    public static boolean readsFiles(String group) {
        return ofGroup(group).filter(OFFICIALS::contains).isPresent();
    }

    /** The office at which a group is a post; none of a group that belongs to no office. */
    static Optional<String> officeOf(String group) {
        var office = AT_OFFICE.matcher(group);
        return office.find() ? Optional.of(office.group(1)) : Optional.empty();
    }

    /** The role that membership in a group gives; a group that is no role at an office gives none. */
    public static Optional<Role> ofGroup(String group) {
        var code = AT_OFFICE.matcher(group).replaceFirst("");
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
