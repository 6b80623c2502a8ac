package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.Unemployed;

/** On a route with a notice of five working days from 5 November 2025, a Wednesday. */
@ProcessTest
@DisplayName("公示页：公示期内可见，不含证件号码、电话、账号（《个人信息保护法》第二十八条）")
class PublicNoticesPageTest {

    @Autowired
    Hall hall;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    RepositoryService repository;

    private ChangedRoute route;
    private Unemployed person;

    @BeforeEach
    void noticed() {
        route = ChangedRoute.deploy(repository, Map.of("FirstNotice", "5"));
        person = Unemployed.known(hall).applyForRegistration(hall, "2025-11-04T09:00:00");
        hall.at("2025-11-05T10:00");
        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
    }

    @AfterEach
    void putBack() {
        route.putBack();
        ClockUtil.reset();
    }

    @Test
    void shows_who_what_where_until_when_and_how_to_object() {
        var row = row();
        assertThat(row).contains("于*", "失业登记", "宁津街道便民服务中心", "2025-11-05", "2025-11-12");
        assertThat(page()).contains("如何提出异议", "公示异议");
    }

    @Test
    void shows_nothing_else_about_the_person() {
        assertThat(page())
                .doesNotContain(person.name(), person.idNo(), person.idNo().substring(6, 14), Unemployed.ACCOUNT)
                .doesNotContainPattern("1[3-9][0-9]{9}");
    }

    @Test
    @DisplayName("最后一日可见，期满次日不再显示，即使定时器还没有触发")
    void an_ended_notice_disappears() {
        hall.at("2025-11-12T23:59:59");
        assertThat(page()).contains(person.registration());
        hall.at("2025-11-13T00:00:00");
        assertThat(page()).doesNotContain(person.registration());
        hall.run();
        assertThat(page()).doesNotContain(person.registration());
    }

    @Test
    void an_upheld_objection_takes_the_notice_down_and_the_next_one_is_shown_once() {
        person.object(hall, "registration", "NOTICE");
        hall.run();
        assertThat(page()).contains(person.registration());
        hall.complete(
                "street-clerk-b-" + Unemployed.STREET,
                person.registration(),
                "Task_InvestigateObjection",
                Map.of("finding", "UPHELD", "comment", "反映属实"));
        assertThat(page()).doesNotContain(person.registration());

        hall.complete(Unemployed.CLERK, person.registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
        assertThat(page()).containsOnlyOnce(person.registration());
    }

    @Test
    void a_withdrawn_case_is_no_longer_shown() {
        withdraw();
        hall.run();
        assertThat(page()).doesNotContain(person.registration());

        var again = withdraw();
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(String.valueOf(again.getBody())).contains("失业登记已经撤回，无需再次撤回。");
    }

    private ResponseEntity<JsonNode> withdraw() {
        return hall.post(
                "portal",
                "/api/applications/" + person.number() + "/withdrawals",
                "{\"items\":[\"registration\"],\"reason\":\"另行申请\"}");
    }

    private String row() {
        var page = page();
        var from = page.indexOf(person.registration());
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private String page() {
        return rest.getForObject("/public/notices", String.class);
    }
}
