package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.office.Role;

@ProcessTest
@DisplayName("演示用户、岗位组、任务列表和授权")
class AccessSetUpTest {

    private static final String REVIEWERS = "street-reviewer-140106001";

    @Autowired
    AccessSetUp setUp;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService rights;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void allow_loose_tasks() {
        new LooseTasks(engine).allowed(true);
    }

    @AfterEach
    void forget_the_caller_and_the_task() {
        identities.clearAuthentication();
        if (tasks.createTaskQuery().taskId("access-filter").count() > 0) {
            tasks.deleteTask("access-filter", true);
        }
        new LooseTasks(engine).allowed(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "portal",
                "city-approver",
                "street-clerk-371002001",
                "street-clerk-b-371002001",
                "street-reviewer-371082001",
                "county-reviewer-371002",
                "county-approver-371082",
                "si-officer-371002-si",
                "si-reviewer-140106-si"
            })
    void demo_users_log_in_with_their_name_and_belong_to_one_role(String user) {
        assertThat(identities.checkPassword(user, user)).isTrue();
        assertThat(groupsOf(user)).hasSize(1).allSatisfy(group -> assertThat(Role.ofGroup(group))
                .isPresent());
    }

    @Test
    void a_second_start_adds_nothing() {
        var before = counts();
        setUp.complete();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_integrator_starts_applications_and_nothing_else() {
        assertThat(may("portal", CREATE_INSTANCE, PROCESS_DEFINITION, "ApplicationProcess"))
                .isTrue();
        assertThat(may("portal", CREATE_INSTANCE, PROCESS_DEFINITION, "LifecycleProcess"))
                .isFalse();
        assertThat(may("portal", ACCESS, APPLICATION, "tasklist")).isFalse();
    }

    @Test
    void a_clerk_sees_definitions_and_the_tasklist_but_starts_nothing() {
        assertThat(may("street-clerk-371002001", READ, PROCESS_DEFINITION, "BenefitProcess"))
                .isTrue();
        assertThat(may("street-clerk-371002001", ACCESS, APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may("street-clerk-371002001", ACCESS, APPLICATION, "cockpit"))
                .isFalse();
        assertThat(may("street-clerk-371002001", CREATE_INSTANCE, PROCESS_DEFINITION, "ApplicationProcess"))
                .isFalse();
        assertThat(may("street-clerk-371002001", Permissions.READ_HISTORY, PROCESS_DEFINITION, "BenefitProcess"))
                .isFalse();
    }

    @Test
    void the_administrator_has_no_right_on_tasks() {
        assertThat(may("admin", READ, Resources.TASK, "any")).isFalse();
        assertThat(may("admin", Permissions.TASK_WORK, PROCESS_DEFINITION, "ReviewProcess"))
                .isFalse();
        assertThat(may("admin", Permissions.CREATE, Resources.DEPLOYMENT, "any"))
                .isTrue();
    }

    @Test
    void a_task_of_the_office_moves_from_unclaimed_to_mine() {
        new LooseTasks(engine).open(tasks.newTask("access-filter"), REVIEWERS);

        assertThat(shown("本机构待认领", REVIEWERS)).isTrue();
        assertThat(shown("本机构待认领", "street-reviewer-371002001")).isFalse();
        tasks.setAssignee("access-filter", REVIEWERS);
        assertThat(shown("本机构待认领", REVIEWERS)).isFalse();
        assertThat(shown("我的待办", REVIEWERS)).isTrue();
        assertThat(shown("本机构在办", REVIEWERS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, true, false", "47, false, true", "73, false, false"})
    void due_dates_decide_between_overdue_and_due_soon(int hours, boolean overdue, boolean soon) {
        var task = tasks.newTask("access-filter");
        task.setDueDate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(hours))));
        new LooseTasks(engine).open(task, REVIEWERS);

        assertThat(shown("已超期", REVIEWERS)).isEqualTo(overdue);
        assertThat(shown("三日内到期", REVIEWERS)).isEqualTo(soon);
    }

    @Test
    void the_green_channel_stands_before_what_is_due_earlier() {
        var tomorrow = tasks.newTask("access-usual");
        tomorrow.setDueDate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(1))));
        var green = tasks.newTask("access-filter");
        green.setPriority(tomorrow.getPriority() + 1);
        green.setDueDate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(9))));
        new LooseTasks(engine).open(tomorrow, REVIEWERS);
        new LooseTasks(engine).open(green, REVIEWERS);
        try {
            assertThat(listed("本机构待认领", REVIEWERS)).containsSubsequence("access-filter", "access-usual");
        } finally {
            tasks.deleteTask("access-usual", true);
        }
    }

    private boolean shown(String filter, String user) {
        return listed(filter, user).contains("access-filter");
    }

    private List<String> listed(String filter, String user) {
        var id = filters.createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        identities.setAuthentication(user, groupsOf(user));
        try {
            return filters.<Task>list(id).stream().map(Task::getId).toList();
        } finally {
            identities.clearAuthentication();
        }
    }

    private boolean may(String user, Permission permission, Resources resource, String id) {
        return rights.isUserAuthorized(user, groupsOf(user), permission, resource, id);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private List<Long> counts() {
        return List.of(
                identities.createUserQuery().count(),
                identities.createGroupQuery().count(),
                filters.createFilterQuery().count(),
                rights.createAuthorizationQuery().count());
    }
}
