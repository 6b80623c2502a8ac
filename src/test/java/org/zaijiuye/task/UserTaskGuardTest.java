package org.zaijiuye.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zaijiuye.engine.EngineTest;
import org.zaijiuye.problem.NotAllowed;

@EngineTest
@DisplayName("用户任务的唯一入口")
class UserTaskGuardTest {

    private static final String CLERK = "street-clerk-371002001";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService formService;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TrialForm trialForm;

    @Autowired
    private TrialForm turnForm;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void forget_the_caller() {
        identity.clearAuthentication();
    }

    @Test
    void shows_one_masked_task_local_view() {
        var task = start();

        assertThat(tasks.getVariablesLocal(task.getId())).containsOnlyKeys("view", "card");
        assertThat(tasks.getVariableLocal(task.getId(), "view").toString()).contains(TrialForm.SECRET);
        assertThat(last(trialForm.seen).businessKey()).isEqualTo(key);
        assertThat(last(trialForm.seen).data()).containsOnlyKeys("office");
    }

    @Test
    void refuses_to_hand_the_task_to_a_user_who_may_not_work_it() {
        var task = start();

        refused(TrialForm.OWN_CASE, () -> tasks.claim(task.getId(), "applicant"));
        refused(TrialForm.OWN_CASE, () -> tasks.setAssignee(task.getId(), "applicant"));
        assertThat(current().getAssignee()).isNull();
    }

    @Test
    void an_administrator_works_no_task_even_past_the_services_for_staff() {
        identity.saveGroup(identity.newGroup("camunda-admin"));
        identity.saveUser(identity.newUser("root"));
        identity.createMembership("root", "camunda-admin");
        try {
            var id = start().getId();
            tasks.setAssignee(id, "root");
            refused("系统管理员不能办理任务“初审”，没有办结。请由该环节的岗位人员办理。", () -> tasks.complete(id, Map.of("decision", "PASS")));
            identity.setAuthenticatedUserId("root");
            refused("系统管理员不能办理任务“初审”，没有办结。请由该环节的岗位人员办理。", () -> tasks.complete(id, Map.of("decision", "PASS")));
            assertThat(current().getTaskDefinitionKey()).isEqualTo("Task_Trial");
        } finally {
            identity.clearAuthentication();
            identity.deleteUser("root");
            identity.deleteGroup("camunda-admin");
        }
    }

    @Test
    void asks_to_claim_before_completing() {
        refused("请先认领，再办理本任务。", () -> tasks.complete(start().getId(), Map.of("decision", "PASS")));
    }

    @Test
    void leaves_another_clerks_task_alone() {
        var task = claimed();
        grantEverythingOnTasks("rival");
        identity.setAuthenticatedUserId("rival");

        refused("该任务由他人办理。", () -> tasks.complete(task.getId()));
        refused("只能为自己认领任务。", () -> tasks.claim(task.getId(), CLERK));
        refused("只有本任务的经办人可以修改任务。", () -> {
            task.setDescription("改动");
            tasks.saveTask(task);
        });
    }

    @Test
    void takes_declared_fields_only_through_every_door() {
        var id = claimed().getId();
        var forged = Map.<String, Object>of("decision", "PASS", "clerk", "somebody", "office", "370000");
        var sentence = "表单之外的数据不能提交：clerk、office";

        refused(sentence, () -> tasks.complete(id, forged));
        refused(sentence, () -> tasks.completeWithVariablesInReturn(id, forged, false));
        refused(sentence, () -> formService.submitTaskForm(id, forged));
        refused(sentence, () -> formService.submitTaskFormWithVariablesInReturn(id, forged, false));
        refused(sentence, () -> tasks.resolveTask(id, forged));
        assertThat(current().getTaskDefinitionKey()).isEqualTo("Task_Trial");
    }

    @Test
    void closes_every_other_way_to_change_task_data() {
        var task = claimed();
        var id = task.getId();
        var sentence = "任务数据只能通过表单提交。";

        refused(sentence, () -> tasks.setVariable(id, "decision", "PASS"));
        refused(sentence, () -> tasks.setVariableLocal(id, "view", "x"));
        refused(sentence, () -> tasks.setVariables(id, Map.of("decision", "PASS")));
        refused(sentence, () -> tasks.removeVariable(id, "office"));
        refused(sentence, () -> tasks.removeVariableLocal(id, "view"));
        refused(sentence, () -> tasks.handleBpmnError(id, "ANY"));
        refused(sentence, () -> tasks.handleEscalation(id, "ANY"));
        refused(sentence, () -> tasks.createComment(null, task.getProcessInstanceId(), "已核实"));
        refused(sentence, () -> tasks.createAttachment("url", id, null, "x", "x", "http://x"));
    }

    @Test
    void knows_no_delegation() {
        var task = claimed();
        var sentence = "本系统不使用委托办理，请退回任务或由有权人员改派。";

        refused(sentence, () -> tasks.delegateTask(task.getId(), "other"));
        refused(sentence, () -> tasks.setOwner(task.getId(), "other"));
        refused(sentence, () -> tasks.resolveTask(task.getId()));
        refused(sentence, () -> {
            task.setOwner("other");
            tasks.saveTask(task);
        });
    }

    @Test
    void checks_values_and_lengths() {
        var id = claimed().getId();

        refused("意见只能是同意或退回。", () -> tasks.complete(id, Map.of("decision", "NONSENSE")));
        refused("填写的内容过长（最多4000字）：comment", () -> tasks.complete(id, Map.of("comment", "长".repeat(4001))));
        refused("填写的内容类型不对：materials", () -> tasks.complete(id, Map.of("materials", Date.from(Instant.EPOCH))));
    }

    @Test
    void carries_the_answer_to_the_process_and_nothing_else() {
        var id = claimed().getId();
        var values = new HashMap<String, Object>(Map.of("decision", "PASS", "comment", "长".repeat(4000)));
        values.put("materials", SpinValues.jsonValue("[\"身份证\"]").create());

        formService.submitTaskForm(id, values);

        assertThat(last(trialForm.submitted).get("materials")).hasToString("[\"身份证\"]");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        assertThat(runtime.getVariablesLocal(instance.getId()))
                .containsOnlyKeys("office", "trialDecision", "back")
                .containsEntry("trialDecision", "BACK")
                .containsEntry("back", "SUPPLEMENT");
    }

    @Test
    void keeps_the_turns_of_a_multi_instance_body_apart() {
        tasks.complete(claimed().getId());
        var turns = tasks.createTaskQuery().processInstanceBusinessKey(key).list();
        assertThat(turns).hasSize(2);
        assertThat(turnForm.seen.stream().filter(work -> work.businessKey().equals(key)))
                .extracting(work -> work.text("register"))
                .containsExactlyInAnyOrder("pension", "justice");

        turns.forEach(turn -> tasks.claim(turn.getId(), CLERK));
        tasks.complete(turns.get(0).getId(), Map.of("finding", "RETRY"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .hasSize(2);
        tasks.complete(turns.get(1).getId(), Map.of("finding", "CLEAR"));

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list())
                .hasSize(1);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        assertThat(runtime.getVariablesLocal(instance.getId())).doesNotContainKey("turnFinding");
    }

    @Test
    void leaves_nothing_of_the_form_in_the_engines_tables() {
        var id = claimed().getId();
        formService.submitTaskForm(id, Map.of("decision", "PASS", "comment", "说明密文"));
        tasks.createTaskQuery().processInstanceBusinessKey(key).list().forEach(turn -> {
            tasks.claim(turn.getId(), CLERK);
            formService.submitTaskForm(turn.getId(), Map.of("finding", "结论密文"));
        });
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getId(),
                "done");

        for (var table : sql.queryForList(
                "select table_name from information_schema.tables where table_name like 'ACT\\_HI\\_%' or table_name like 'ACT\\_RU\\_%'",
                String.class)) {
            assertThat(sql.queryForList("select * from " + table).toString())
                    .as(table)
                    .doesNotContain("说明密文", "结论密文");
        }
        assertThat(sql.queryForList("select name_ from act_hi_varinst", String.class))
                .isNotEmpty()
                .doesNotContain("view", "card", "comment", "decision", "finding", "register", "turnFinding");
        assertThat(sql.queryForList("select * from act_hi_detail")).isEmpty();
    }

    /** So that the doors are tested and not the authorisations before them. */
    private void grantEverythingOnTasks(String user) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(Resources.TASK);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }

    private Task start() {
        runtime.startProcessInstanceByKey("TrialProcess", key, Map.of("office", "371002001"));
        return current();
    }

    private Task claimed() {
        tasks.claim(start().getId(), CLERK);
        return current();
    }

    private Task current() {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isExactlyInstanceOf(NotAllowed.class).hasMessage(sentence);
    }
}
