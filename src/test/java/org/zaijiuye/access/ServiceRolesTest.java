package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("职业指导、岗位推介、培训管理人员：只看自己任务上的内容，不看案卷")
class ServiceRolesTest extends Counter {

    private static final String TRAINING = "training-officer-371082";
    private static final String WISH = "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\","
            + "\"trainOccupation\":[\"4-03-02\"],\"trainMode\":\"ONSITE\",\"priorTrainings\":[]}";

    @Autowired
    IdentityService identities;

    @Autowired
    TestRestTemplate rest;

    private Citizen citizen;
    private String number = "";

    @BeforeEach
    void somebody_with_a_file() {
        citizen = citizen("");
        number = Hall.number("FILE");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, WISH);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    private Stream<String> file() {
        return Stream.of(
                "/api/applications/" + number,
                "/api/applications/" + number + "/items/registration/notice",
                "/api/cases/C" + number,
                "/office/handlings/" + number + "-01/notice");
    }

    private int status(String user, String path) {
        return rest.withBasicAuth(user, user)
                .getForEntity(path, byte[].class)
                .getStatusCode()
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"career-guide-371082", "job-match-officer-371082", TRAINING})
    @DisplayName("申请、决定书、案卷、证件、发放批次一概不开放")
    void no_file_is_theirs(String user) {
        assertThat(Stream.concat(
                        file(), Stream.of("/api/certificates/0", "/office/certificates/0", "/office/batches/0")))
                .allSatisfy(path -> assertThat(status(user, path)).as(path).isEqualTo(403));
        var who = "{\"idType\":\"01\",\"idNo\":\"%s\"}".formatted(citizen.idNo());
        assertThat(Stream.of(
                        "/api/training/offers/queries",
                        "/api/training/consent-withdrawals",
                        "/api/persons/history/queries"))
                .allSatisfy(path -> assertThat(
                                hall.post(user, path, who).getStatusCode().value())
                        .as(path)
                        .isEqualTo(403));
    }

    static Stream<String> officials() {
        return Stream.of(CLERK, REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, "city-approver");
    }

    @ParameterizedTest
    @MethodSource("officials")
    @DisplayName("本机构和上级的审核审批人员照旧查阅")
    void officials_read_it(String user) {
        assertThat(file())
                .allSatisfy(path -> assertThat(status(user, path)).as(path).isEqualTo(200));
    }

    @Test
    @DisplayName("认领了任务的看到本人，没有认领的、别的区县的看不到")
    void the_task_shows_what_it_needs() {
        hall.at("2025-11-05T08:00");
        rounds();
        var task = hall.task(number + "-08", "Task_DiscussTraining").getId();
        var page = "/office/tasks/" + task + "/person";
        assertThat(status(TRAINING, page)).isEqualTo(403);
        assertThat(hall.claim(TRAINING, task).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(rest.withBasicAuth(TRAINING, TRAINING).getForObject(page, String.class))
                .contains(citizen.idNo());
        assertThat(status("training-officer-371002", page)).isEqualTo(403);
        assertThat(status(TRAINING, "/api/applications/" + number)).isEqualTo(403);
    }

    @Test
    @DisplayName("兼任别处经办人的：服务岗位不使其看到服务地区的案卷")
    void another_post_elsewhere_opens_no_file_here() {
        var user = "clerk-and-guide";
        var both = identities.newUser(user);
        both.setPassword(user);
        identities.saveUser(both);
        try {
            Stream.of("street-clerk-371002001", "career-guide-371082")
                    .forEach(group -> identities.createMembership(user, group));
            assertThat(file())
                    .allSatisfy(path -> assertThat(status(user, path)).as(path).isEqualTo(404));
        } finally {
            identities.deleteUser(user);
        }
    }
}
