package org.zaijiuye.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.records.StaffLog;

@ProcessTest
@DisplayName("管理员不能把自己变成经办人员，人员和权限的更改都有记录")
class StaffChangesTest {

    private static final String ADMIN = "admin";
    private static final String CLERK_GROUP = "street-clerk-371002001";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    StaffLog log;

    @Autowired
    Posts posts;

    @ParameterizedTest
    @ValueSource(strings = {"street-clerk-371002001", "si-reviewer-371002-si", "integrator"})
    void no_administrator_joins_a_group_by_themselves(String group) {
        var answer = put("/engine-rest/group/" + group + "/members/admin", null);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(message(answer)).isEqualTo("不能给自己增加岗位组，请由另一位系统管理员办理。");
        assertThat(groupsOf(ADMIN)).containsExactly("camunda-admin");
    }

    @Test
    void no_administrator_leaves_by_themselves_or_is_made_a_clerk_by_another() {
        assertThat(message(exchange(HttpMethod.DELETE, "/engine-rest/group/camunda-admin/members/admin", null)))
                .startsWith("不能取消自己的岗位组");
        assertThat(message(put("/engine-rest/group/" + CLERK_GROUP + "/members/param-admin", null)))
                .startsWith("系统管理、参数管理和系统接入各自独立");
        assertThat(groupsOf(ADMIN)).containsExactly("camunda-admin");
        assertThat(groupsOf("param-admin")).containsExactly("param-admin");
    }

    @Test
    void nobody_enters_themselves_as_a_clerk() {
        var self =
                Map.of("name", "系统管理员", "groups", List.of("camunda-admin", CLERK_GROUP), "idNo", "371002199111080129");

        assertThat(put("/api/staff/admin", self).getStatusCode().value()).isEqualTo(422);
        assertThat(put("/api/staff/admin", Map.of("name", "系统管理员", "groups", List.of(CLERK_GROUP)))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(groupsOf(ADMIN)).containsExactly("camunda-admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":1,\"userId\":\"admin\"",
                "{\"type\":1,\"groupId\":\"camunda-admin\"",
                "{\"type\":1,\"groupId\":\"param-admin\"",
                "{\"type\":1,\"userId\":\"param-admin\"",
                "{\"type\":0,\"userId\":\"*\""
            })
    void no_right_to_work_on_cases_for_oneself_other_administrators_or_everybody(String grantee) {
        for (var resource : List.of(Resources.TASK, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE)) {
            var body = grantee + ",\"resourceType\":" + resource.resourceType()
                    + ",\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}";
            var before = authorizations.createAuthorizationQuery().count();

            var answer = post("/engine-rest/authorization/create", body);

            assertThat(answer.getStatusCode().value()).as(resource.name()).isEqualTo(403);
            assertThat(message(answer)).startsWith("系统管理员没有办件的权限");
            assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("没有岗位的账号也不能直接得到办件的权限；只有系统接入组可以启动自有流程")
    void no_right_to_work_on_cases_but_by_posts() {
        identities.saveUser(identities.newUser("plain"));
        try {
            for (var grantee : List.of("{\"type\":1,\"userId\":\"plain\"", "{\"type\":1,\"userId\":\"portal\"")) {
                for (var permission : List.of("ALL", "READ", "CREATE_INSTANCE")) {
                    var answer = post(
                            "/engine-rest/authorization/create",
                            grantee + ",\"resourceType\":6,\"resourceId\":\"*\",\"permissions\":[\"" + permission
                                    + "\"]}");
                    assertThat(answer.getStatusCode().value())
                            .as("%s %s", grantee, permission)
                            .isEqualTo(403);
                }
            }
        } finally {
            identities.deleteUser("plain");
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"BenefitProcess, 403", "ReviewProcess, 403", "*, 403", "AdviceProcess, 200"})
    @DisplayName("系统接入只能启动自有的服务，程序的流程由程序启动")
    void an_integrator_starts_own_services_only(String process, int status) {
        var answer = post(
                "/engine-rest/authorization/create",
                "{\"type\":1,\"groupId\":\"integrator\",\"resourceType\":6,\"resourceId\":\"" + process
                        + "\",\"permissions\":[\"READ\",\"CREATE_INSTANCE\"]}");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "${''}${jdbcTemplate.update('delete from handling')}",
                "#{''.getClass()}",
                "${currentUser()}${x}",
                "${nix}"
            })
    @DisplayName("存下的筛选器不能执行程序：只可以问谁登录、几点了")
    void a_stored_filter_runs_nothing(String expression) {
        var answer = post(
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"properties\":{},\"query\":{\"assigneeExpression\":\""
                        + expression + "\"}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(message(answer)).startsWith("筛选条件里的表达式只能是");
    }

    @Test
    void a_right_that_is_another_ones_is_not_turned_into_ones_own() {
        var right = authorizations
                .createAuthorizationQuery()
                .groupIdIn(CLERK_GROUP)
                .resourceType(Resources.PROCESS_DEFINITION)
                .list()
                .get(0);

        var answer = put(
                "/engine-rest/authorization/" + right.getId(),
                Map.of("permissions", List.of("ALL"), "userId", ADMIN, "resourceType", 6, "resourceId", "*"));

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void every_door_writes_down_who_changed_what() {
        assertThat(post("/engine-rest/authorization/create", """
                {"type":1,"groupId":"%s","resourceType":5,"resourceId":"*","permissions":["READ"]}""".formatted(CLERK_GROUP))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        put("/engine-rest/group/si-officer-371002-si/members/street-clerk-b-371002001", null);
        post("/engine-rest/user/create", """
                {"profile":{"id":"wang-min","firstName":"王敏"},"credentials":{"password":"a-long-password"}}""");
        put(
                "/api/offices/371002009",
                Map.of(
                        "name",
                        "试点街道",
                        "level",
                        "STREET",
                        "parent",
                        "371002",
                        "division",
                        "371002009",
                        "profile",
                        "weihai"));
        put(
                "/api/staff/li-qiang",
                Map.of(
                        "name",
                        "李强",
                        "password",
                        "a-long-password",
                        "groups",
                        List.of("street-clerk-371002009"),
                        "idNo",
                        "371002199111080129"));

        assertThat(entries(CLERK_GROUP)).contains("admin 保存权限 允许：Filter *（READ）");
        assertThat(entries("street-clerk-b-371002001")).contains("admin 加入岗位组 si-officer-371002-si");
        assertThat(entries("wang-min")).contains("admin 保存用户 姓名 王敏；设置口令");
        assertThat(entries("371002009")).contains("admin 登记机构 试点街道");
        assertThat(entries("li-qiang"))
                .contains("admin 加入岗位组 street-clerk-371002009", "admin 登记人员 李强：street-clerk-371002009；应回避 1 人");
        assertThat(entries("li-qiang")).noneSatisfy(entry -> assertThat(entry).contains("371002199111080129"));
    }

    @Test
    @DisplayName("删除用户、再建同名的：没有原来的岗位、岗位组、权限和报送单位，谁、何时都有记录")
    void whoever_gets_the_name_of_somebody_who_left_begins_without_posts_and_rights() {
        var posted = List.of("street-clerk-371002001");
        put(
                "/api/staff/wu-xin",
                Map.of("name", "吴新", "password", "a-long-password", "groups", posted, "idNo", "371002199001010015"));
        post("/engine-rest/authorization/create", """
                {"type":1,"userId":"wu-xin","resourceType":9,"resourceId":"*","permissions":["CREATE"]}""");
        assertThat(posts.held("wu-xin")).isEqualTo(posted);
        exchange(HttpMethod.DELETE, "/engine-rest/user/wu-xin", null);
        post("/engine-rest/user/create", """
                {"profile":{"id":"wu-xin","firstName":"吴新"},"credentials":{"password":"a-long-password"}}""");

        assertThat(posts.held("wu-xin")).isEmpty();
        assertThat(groupsOf("wu-xin")).isEmpty();
        assertThat(authorizations.createAuthorizationQuery().userIdIn("wu-xin").list())
                .extracting(Authorization::getResourceType)
                .containsOnly(Resources.USER.resourceType());
        assertThat(entries("wu-xin").get(0)).isEqualTo("admin 保存用户 姓名 吴新；设置口令");
        assertThat(entries("wu-xin")).anySatisfy(entry -> assertThat(entry).startsWith("admin 删除用户"));
    }

    @Test
    void what_exists_already_is_told_in_chinese() {
        var user = """
                {"profile":{"id":"twice","firstName":"李"},"credentials":{"password":"a-long-password"}}""";
        assertThat(post("/engine-rest/user/create", user).getStatusCode().value())
                .isEqualTo(204);
        var answers = List.of(
                post("/engine-rest/user/create", user),
                post("/engine-rest/group/create", "{\"id\":\"camunda-admin\",\"name\":\"x\",\"type\":\"x\"}"),
                put("/engine-rest/group/" + CLERK_GROUP + "/members/" + CLERK_GROUP, null));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(message(answer)).contains("已经存在，没有保存");
        });
        assertThat(post("/engine-rest/user/create", user.replace("twice", "admin"))
                        .getStatusCode()
                        .value())
                .as("nobody gets another password so")
                .isEqualTo(409);
    }

    @Test
    void what_is_refused_is_not_logged_as_done() {
        var before = log.newest("", 1000).size();

        put("/engine-rest/group/" + CLERK_GROUP + "/members/admin", null);

        assertThat(log.newest("", 1000)).hasSize(before);
    }

    private List<String> entries(String about) {
        return log.newest(about, 100).stream()
                .map(entry -> entry.by() + " " + entry.what() + " " + entry.detail())
                .toList();
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private static String message(ResponseEntity<Map<String, Object>> answer) {
        assertThat(answer.getBody()).isNotNull();
        return String.valueOf(answer.getBody().get("message"));
    }

    private ResponseEntity<Map<String, Object>> post(String path, String body) {
        return exchange(HttpMethod.POST, path, body);
    }

    private ResponseEntity<Map<String, Object>> put(String path, @Nullable Object body) {
        return exchange(HttpMethod.PUT, path, body);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ResponseEntity<Map<String, Object>> exchange(HttpMethod method, String path, @Nullable Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return (ResponseEntity)
                rest.withBasicAuth(ADMIN, ADMIN).exchange(path, method, new HttpEntity<>(body, headers), Map.class);
    }
}
