package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;

@DisplayName("服务事项的接口：本机构的人员和内容可办，外机构、外系统不可办；办理个人事项留痕；回避")
class ServeIsolationTest extends ServeCalls {

    private static final String OTHER_PORTAL = "other-portal";

    /** What the public reads, what administrators enter for the whole city, and rows that are answered one by one. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "GET /api/training/courses",
            "GET /api/training/institutions",
            "GET /api/training/policies",
            "POST /api/training/courses",
            "GET /api/guidance/courses",
            "GET /api/guidance/slots",
            "PUT /api/guidance/courses/{code}",
            "PUT /api/guidance/experts/{code}");

    @Autowired
    IdentityService identities;

    @Autowired
    Offices offices;

    @Autowired
    FieldEncryption encryption;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @BeforeEach
    void a_second_system() {
        var user = identities.newUser(OTHER_PORTAL);
        user.setPassword(OTHER_PORTAL);
        identities.saveUser(user);
        identities.createMembership(OTHER_PORTAL, Role.INTEGRATOR.code());
    }

    @AfterEach
    void dismiss() {
        identities.deleteUser(OTHER_PORTAL);
        Stream.of("street-clerk-371082001", "job-match-officer-371082", "training-officer-371082")
                .forEach(offices::forgetRelations);
    }

    /** Of another county of the city, of another city, of another system. */
    private static Stream<String> strangers(Call call) {
        return Stream.of(call.user("371002"), call.user("140106"), OTHER_PORTAL);
    }

    @Test
    @DisplayName("外机构、外市、外系统：403 或者 404，用中文说明，不留查阅记录")
    void nobody_else_gets_in() {
        for (var call : calls()) {
            var before = logged();
            strangers(call).forEach(user -> {
                var answer = send(user, call);
                assertThat(answer.getStatusCode().value())
                        .as("%s %s %s", user, call, answer)
                        .isIn(403, 404);
                assertThat(answer.getBody()).as("%s", call).containsPattern("无权|您不能|没有权限");
            });
            assertThat(logged()).as("%s", call).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("本机构和报送的系统可办；涉及个人的，每次留痕")
    void their_own_get_in_and_leave_a_trace() {
        for (var call : calls()) {
            var own = call.person() ? Stream.of(call.user(OWN), "portal") : Stream.of(call.user(OWN));
            own.forEach(user -> {
                var before = logged();
                // Two reporters have numbers of their own.
                var answer = send(user, call.path().contains("/records/") ? call.of(user) : call);
                assertThat(answer.getStatusCode().value())
                        .as("%s %s %s", user, call, answer)
                        .isNotIn(401, 403, 404, 500);
                assertThat(logged() - before).as("%s %s", user, call).isEqualTo(call.person() ? 1 : 0);
            });
        }
    }

    @Test
    @DisplayName("没有的和不归自己的，答复相同")
    void what_is_not_there_and_what_is_not_yours_look_the_same() {
        calls().stream()
                .filter(call ->
                        call.person() && !call.key().isEmpty() && !call.path().contains("/records/"))
                .filter(call -> !call.path().contains("/courses/"))
                .forEach(call -> strangers(call).forEach(user -> assertThat(
                                String.valueOf(send(user, call).getBody()).replace(call.key(), "NONE"))
                        .as("%s", call)
                        .isEqualTo(String.valueOf(send(user, call.of("NONE")).getBody()))));
    }

    @Test
    @DisplayName("回避：本人和近亲属的服务由别人办理")
    void nobody_serves_themselves() {
        var calls = calls().stream().filter(Call::person).toList();
        calls.stream()
                .map(call -> call.user(OWN))
                .distinct()
                .forEach(user -> offices.relate(user, encryption.hash("01", citizen.idNo()), "SPOUSE"));
        assertThat(calls).allSatisfy(call -> {
            var answer = send(call.user(OWN), call);
            assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(409);
            assertThat(answer.getBody()).contains("回避");
        });
    }

    @Test
    @DisplayName("谁报送的见习岗位，谁更改、谁登记报名者的结果；报名者的其他事项仍不归它")
    void a_system_looks_after_the_posts_that_it_brought() {
        var post = number + "-X";
        var path = "/api/internships/" + post;
        var sent = calls().stream()
                .filter(call -> call.path().equals("/api/internships/{code}"))
                .findFirst()
                .orElseThrow()
                .of(post);
        assertThat(send(OTHER_PORTAL, sent).getStatusCode().value()).isEqualTo(204);
        assertThat(send(OTHER_PORTAL, sent).getStatusCode().value()).isEqualTo(204);
        assertThat(send("portal", sent).getStatusCode().value()).as(path).isEqualTo(403);
        var wants = who(",\"post\":\"" + post + "\"");
        assertThat(hall.post(OTHER_PORTAL, "/api/internships/applications", wants)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var application = body(hall.post("portal", "/api/internships/applications", wants))
                .path("application")
                .asText();
        assertThat(hall.get(OTHER_PORTAL, "/api/internships/applications/" + application)
                        .path("state")
                        .asText())
                .isEqualTo("APPLIED");
        var agreement = wants.replace(
                "}", ",\"start\":\"2025-12-01\",\"end\":\"2026-05-31\",\"allowance\":2500,\"insured\":true}");
        assertThat(hall.post(OTHER_PORTAL, "/api/internships/agreements", agreement)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(hall.post(OTHER_PORTAL, "/api/training/offers/queries", who(""))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("凡是要登录的服务接口都在表中")
    void the_table_is_complete() {
        var mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(call ->
                        call.matches("\\w+ /api/(internships|training|guidance|referrals|jobseeking|employers)/.*"))
                .filter(call -> !OF_EVERYBODY.contains(call))
                .collect(Collectors.toSet());
        assertThat(calls().stream().map(call -> call.method() + " " + call.path()))
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    private int logged() {
        return database.sql("select count(*) from access_log where person_id = ?")
                .param(person())
                .query(Integer.class)
                .single();
    }
}
