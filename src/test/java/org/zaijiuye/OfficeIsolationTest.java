package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("进度与案卷：本机构及上级可见，外机构、外系统不可见")
class OfficeIsolationTest {

    private static final String OTHER_PORTAL = "other-portal";

    private static int people = 501;

    @Autowired
    Hall hall;

    @Autowired
    IdentityService identities;

    private static final List<String> CONCERNED = List.of(
            "portal",
            "street-clerk-371002001",
            "street-clerk-b-371002001",
            "street-reviewer-371002001",
            "county-reviewer-371002",
            "county-approver-371002",
            "city-approver");

    private static final List<String> STRANGERS = List.of(
            OTHER_PORTAL,
            "street-clerk-371082001",
            "street-reviewer-371082001",
            "county-reviewer-371082",
            "county-approver-371082",
            "street-clerk-140106001",
            "county-approver-140106",
            "si-officer-371082-si");

    @Autowired
    JdbcClient database;

    private String idNo = "";

    @BeforeEach
    void a_second_integrator() {
        hall.at("2025-11-04T09:00");
        var user = identities.newUser(OTHER_PORTAL);
        user.setPassword(OTHER_PORTAL);
        identities.saveUser(user);
        identities.createMembership(OTHER_PORTAL, "integrator");
    }

    @AfterEach
    void go_home() {
        identities.deleteUser(OTHER_PORTAL);
        ClockUtil.reset();
    }

    @Test
    void an_application_and_its_case_are_shown_to_their_offices_and_their_sender() {
        var number = Hall.number("OFFICE");
        var caseNumber = registered(number);
        for (var path : List.of("/api/applications/" + number, "/api/cases/" + caseNumber)) {
            for (var user : CONCERNED) {
                assertThat(status(user, path)).as("%s %s", user, path).isEqualTo(200);
            }
            for (var user : STRANGERS) {
                assertThat(status(user, path)).as("%s %s", user, path).isEqualTo(404);
            }
            assertThat(status("admin", path)).as("admin %s", path).isEqualTo(403);
            assertThat(status("", path)).as("nobody %s", path).isEqualTo(401);
        }
    }

    @Test
    void what_a_person_was_is_told_to_the_same_and_each_time_written_down() {
        registered(Hall.number("OFFICE"));
        for (var user : CONCERNED) {
            assertThat(asked(user)).as(user).isEqualTo(200);
        }
        for (var user : STRANGERS) {
            assertThat(asked(user)).as(user).isEqualTo(404);
        }
        assertThat(asked("admin")).isEqualTo(403);
        assertThat(database.sql("""
                        select l.user_id from access_log l
                        where l.purpose like '查询%的状况' and l.person_id = (select max(person_id) from access_log)
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(CONCERNED);
    }

    private int asked(String user) {
        var body = "{\"idType\":\"01\",\"idNo\":\"" + idNo + "\",\"on\":\"2025-11-04\"}";
        return hall.post(user, "/api/persons/history/queries", body)
                .getStatusCode()
                .value();
    }

    @Test
    void what_is_not_there_and_what_is_not_yours_look_the_same() {
        var number = Hall.number("OFFICE");
        registered(number);
        var missing = "OFFICE-NONE";
        var foreign = hall.call(OTHER_PORTAL, HttpMethod.GET, "/api/applications/" + number, null);
        var absent = hall.call(OTHER_PORTAL, HttpMethod.GET, "/api/applications/" + missing, null);
        assertThat(String.valueOf(foreign.getBody()).replace(number, ""))
                .isEqualTo(String.valueOf(absent.getBody()).replace(missing, ""));
    }

    @Test
    void nobody_acts_on_what_is_not_theirs() {
        var number = Hall.number("OFFICE");
        registered(number);
        var actions = Map.of(
                "/withdrawals", "{\"items\":[\"registration\"],\"reason\":\"试\"}",
                "/supplements", "{\"item\":\"registration\",\"fields\":{},\"documents\":[]}",
                "/objections", "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"试\",\"by\":\"试\"}");
        actions.forEach((action, body) -> {
            for (var user : List.of(OTHER_PORTAL, "street-clerk-371082001")) {
                assertThat(hall.post(user, "/api/applications/" + number + action, body)
                                .getStatusCode()
                                .value())
                        .as("%s %s", user, action)
                        .isEqualTo(404);
            }
        });
    }

    private String registered(String number) {
        people += 2;
        idNo = Hall.idNo("371002", LocalDate.of(1983, 2, 5), people);
        hall.known(idNo, "界内人", ScenarioTest.ACCOUNT, "");
        var form = ScenarioTest.form(
                number,
                idNo,
                "界内人",
                "371002001",
                "2025-11-04T09:00:00",
                "2025-10-31",
                "U01",
                "{\"item\":\"registration\"}");
        assertThat(hall.post("portal", "/api/applications", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        hall.run();
        hall.complete("street-clerk-371002001", number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        var caseNumber = hall.get("portal", "/api/applications/" + number)
                .path("caseNumber")
                .asText();
        assertThat(caseNumber).isNotEmpty();
        return caseNumber;
    }

    private int status(String user, String path) {
        return hall.call(user, HttpMethod.GET, path, null).getStatusCode().value();
    }
}
