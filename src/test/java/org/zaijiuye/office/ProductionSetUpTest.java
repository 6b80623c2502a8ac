package org.zaijiuye.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.zaijiuye.Hall;
import org.zaijiuye.PostgresServer;
import org.zaijiuye.Unemployed;

/** The program as an operator gets it: no demo users, no offices, one administrator; only the registers are played. */
@ActiveProfiles("postgres")
@Import({Hall.class, PostgresServer.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.admin-user.id=head-of-it",
            "camunda.bpm.admin-user.password=head-of-it",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.db-reporter-activate=false",
            "zaijiuye.keys.folder=target/keys",
            "zaijiuye.keys.create-if-missing=true",
            "zaijiuye.sandbox.enabled=true"
        })
@DisplayName("投入使用：管理员登记机构和人员（PostgreSQL，无演示用户）")
class ProductionSetUpTest {

    private static final String ADMIN = "head-of-it";
    private static final String CLERK = Unemployed.CLERK;
    private static final String OTHER = "wang-min-zhi";
    private static final String PORTAL = "portal-weihai";

    @Autowired
    Hall hall;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService rights;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void offices() {
        office("3710", "CITY", "");
        office("371082", "COUNTY", "3710");
        office(Unemployed.STREET, "STREET", "371082");
        office("371082-si", "SI", "3710");
        staff(PORTAL, "\"integrator\"", "");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void nobody_of_the_demo_is_here() {
        assertThat(identities.createUserQuery().userId("admin").count()).isZero();
        assertThat(identities.createGroupQuery().list())
                .extracting(Group::getId)
                .contains("camunda-admin", "city-approver", "integrator", "param-admin")
                .doesNotContain("street-clerk-371002001");
    }

    @Test
    void an_application_is_taken_and_a_relative_of_the_applicant_does_not_handle_it() {
        var person = new Unemployed(Hall.idNo("371002", LocalDate.of(1981, 7, 7), 779), "于海", Hall.number("PROD"));
        hall.known(person.idNo(), person.name(), Unemployed.ACCOUNT, "");
        var relative = "{\"kinship\":\"SPOUSE\",\"idNo\":\"" + person.idNo() + "\"}";
        staff(CLERK, "\"street-clerk-371082001\"", ",\"idNo\":\"37100219760228002X\",\"relatives\":[" + relative + "]");
        staff(OTHER, "\"street-clerk-371082001\"", ",\"idNo\":\"371082198812319996\"");
        person.applyBy(hall, PORTAL, "2025-11-04T09:00:00", "{\"item\":\"registration\"}");
        var task = hall.task(person.registration(), "Task_FirstReview").getId();

        var refused = hall.claim(CLERK, task);
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody().path("message").asText()).startsWith("回避：");
        assertThat(hall.claim(OTHER, task).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(hall.submit(OTHER, task, Map.of("decision", "AGREE"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(Hall.item(hall.get(PORTAL, "/api/applications/" + person.number()), "registration")
                        .path("outcome")
                        .asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void a_group_has_the_rights_of_its_role_at_once() {
        var groups = List.of("street-clerk-371082001");
        assertThat(may(groups, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may(groups, ProcessDefinitionPermissions.READ, Resources.PROCESS_DEFINITION, "BenefitProcess"))
                .isTrue();
        assertThat(may(groups, Permissions.CREATE, Resources.DEPLOYMENT, "any")).isFalse();
    }

    @Test
    @DisplayName("系统管理员不办件：引擎自带的全部权限已收回")
    void the_first_administrator_has_no_right_on_cases() {
        var groups = List.of("camunda-admin");
        assertThat(may(groups, Permissions.READ, Resources.TASK, "any")).isFalse();
        assertThat(may(groups, Permissions.UPDATE, Resources.PROCESS_INSTANCE, "any"))
                .isFalse();
        assertThat(may(groups, ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, "ReviewProcess"))
                .isFalse();
        assertThat(may(groups, Permissions.CREATE, Resources.DEPLOYMENT, "any")).isTrue();
        assertThat(may(groups, ProcessDefinitionPermissions.UPDATE, Resources.PROCESS_DEFINITION, "ReviewProcess"))
                .isTrue();
    }

    @Test
    void the_same_office_again_changes_nothing_and_another_name_changes_the_name() {
        var groups = identities.createGroupQuery().count();
        assertThat(put("/api/offices/371082001", street("宁津街道")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(identities.createGroupQuery().count()).isEqualTo(groups);
        assertThat(jdbc.sql("select name from office where code = '371082001'")
                        .query(String.class)
                        .single())
                .isEqualTo("宁津街道");
    }

    @Test
    void every_fault_of_an_office_is_named() {
        var answer = put(
                "/api/offices/371082002",
                "{\"level\":\"COUNTY\",\"parent\":\"3710\",\"division\":\"371002\",\"profile\":\"mars\",\"fax\":\"1\"}");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("fax", "name", "level", "division", "parent", "profile", "profile");
        assertThat(jdbc.sql("select count(*) from office where code = '371082002'")
                        .query(Long.class)
                        .single())
                .isZero();
        for (var code : List.of("37108", "371082-xx", "3710-si", "0710")) {
            assertThat(put("/api/offices/" + code, street("某处"))
                            .getBody()
                            .path("faults")
                            .findValuesAsText("field"))
                    .as(code)
                    .contains("code");
        }
    }

    @Test
    void every_fault_of_a_member_of_staff_is_named_and_no_number_repeated() {
        var answer = put("/api/staff/Wang_Min", """
                {"password":"short","groups":["street-clerk-371082001","integrator","street-clerk-999999999"],
                "idNo":"371002197006100011","relatives":[{"kinship":"AUNT","idNo":"371002197006100011"}]}
                """);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "user",
                        "name",
                        "password",
                        "idNo",
                        "relatives[0].kinship",
                        "relatives[0].idNo",
                        "relatives",
                        "groups",
                        "groups");
        assertThat(answer.getBody().toString()).doesNotContain("371002197006100011");
    }

    @Test
    void who_handles_cases_says_who_they_are_and_no_number_is_stored() {
        var without = put("/api/staff/li-qiang-a", member("\"street-reviewer-371082001\"", ""));
        assertThat(without.getBody().path("faults").findValuesAsText("field")).containsExactly("idNo");
        staff("li-qiang-a", "\"street-reviewer-371082001\"", ",\"idNo\":\"371083200402290015\"");
        assertThat(jdbc.sql("select id_hash from staff_relation where user_id = 'li-qiang-a'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(64).doesNotContain("20040229"));

        staff("li-qiang-a", "\"street-clerk-371082001\"", ",\"idNo\":\"371083200402290015\"");
        assertThat(identities.createGroupQuery().groupMember("li-qiang-a").list())
                .extracting(Group::getId)
                .containsExactly("street-clerk-371082001");
    }

    @Test
    @DisplayName("兼任会先后办理同一件的两岗：登记成功，逐条提示")
    void two_hands_of_one_case_are_warned_of() {
        office("371082002", "STREET", "371082");
        var idNo = ",\"idNo\":\"371083200402290058\"";
        assertThat(warnings("\"street-clerk-371082001\",\"street-reviewer-371082001\"", idNo))
                .containsExactly("“机构371082001 街道经办”和“机构371082001 街道复核”会先后办理同一件：按职责分离，本人在一件中只能办其中一个环节，"
                        + "办过的件不再出现在另一岗位的待认领中。确有必要才兼任，并安排其他人员。");
        assertThat(warnings("\"county-approver-371082\",\"si-officer-371082-si\"", idNo))
                .hasSize(1);
        assertThat(warnings("\"street-clerk-371082001\",\"street-reviewer-371082002\"", idNo))
                .isEmpty();
        assertThat(warnings("\"street-clerk-371082001\",\"si-officer-371082-si\"", idNo))
                .isEmpty();
        assertThat(warnings("\"street-clerk-371082001\",\"street-clerk-371082002\"", idNo))
                .isEmpty();
    }

    private List<String> warnings(String groups, String more) {
        var answer = put("/api/staff/zhang-san-a", member(groups, more));
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
        var warnings = answer.getBody().path("warnings");
        assertThat(warnings.isArray()).isTrue();
        return java.util.stream.StreamSupport.stream(warnings.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    @DisplayName("系统接入账号只能以登记过的单位的名义报告事实")
    void an_integrator_speaks_for_the_agencies_that_were_entered() {
        assertThat(reported("SI")).contains("本账号没有登记为“SI”的报送账号");
        staff(PORTAL, "\"integrator\"", ",\"reports\":[\"SI\",\"EMP\"]");
        assertThat(reported("SI")).contains("NO_CASE");
        assertThat(reported("PSB")).contains("\"field\":\"source\"", "本账号没有登记为“PSB”的报送账号");
        var clerk = member("\"street-clerk-371082001\"", ",\"idNo\":\"371083200402290015\",\"reports\":[\"SI\"]");
        assertThat(put("/api/staff/li-qiang-a", clerk).getBody().toString()).contains("只用于系统接入（integrator）账号");
    }

    private String reported(String source) {
        var body = """
                {"eventId":"%s","type":"EmploymentStarted","idType":"01","idNo":"371083200402290015",
                "occurredOn":"2025-11-01","source":"%s"}
                """.formatted(Hall.number("SPEAK"), source);
        return String.valueOf(hall.post(PORTAL, "/api/events", body).getBody());
    }

    @Test
    void an_administrator_stays_one_and_is_nothing_else() {
        assertThat(put("/api/staff/" + ADMIN, member("\"integrator\"", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(put("/api/staff/" + ADMIN, member("\"camunda-admin\",\"param-admin\"", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void only_the_administrator_gets_in() {
        assertThat(hall.call(PORTAL, HttpMethod.PUT, "/api/offices/371082001", street("某处"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private void office(String code, String level, String parent) {
        var body =
                "{\"name\":\"机构%s\",\"level\":\"%s\",%s\"division\":\"%s\",\"profile\":\"weihai\",\"phone\":\"0631-0000000\"}"
                        .formatted(
                                code,
                                level,
                                parent.isEmpty() ? "" : "\"parent\":\"" + parent + "\",",
                                code.replace("-si", ""));
        var answer = put("/api/offices/" + code, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
    }

    private void staff(String user, String groups, String more) {
        var answer = put("/api/staff/" + user, member(groups, more).replace("initial-password", user));
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
    }

    private static String street(String name) {
        return "{\"name\":\"%s\",\"level\":\"STREET\",\"parent\":\"371082\",\"division\":\"371082001\",\"profile\":\"weihai\"}"
                .formatted(name);
    }

    private static String member(String groups, String more) {
        return "{\"name\":\"某人\",\"password\":\"initial-password\",\"groups\":[%s]%s}".formatted(groups, more);
    }

    private ResponseEntity<JsonNode> put(String path, String body) {
        return hall.call(ADMIN, HttpMethod.PUT, path, body);
    }

    private boolean may(List<String> groups, Permission permission, Resource resource, String id) {
        return rights.isUserAuthorized("nobody", groups, permission, resource, id);
    }
}
