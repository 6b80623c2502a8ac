package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.office.Posts;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;

@DisplayName("待认领列表中没有自己不能办的任务")
class OfferedTasksTest extends BreakIn {

    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    private static final String BOTH_HANDS = "both-hands-too";
    private static final String OFFICER = "si-officer-371002-si";
    private static final String REVIEWER = "si-reviewer-371002-si";

    @Autowired
    IdentityService identities;

    @Autowired
    Posts posts;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Offices offices;

    @Autowired
    FieldEncryption encryption;

    @AfterEach
    void dismiss() {
        identities.deleteUser(BOTH_HANDS);
        offices.forgetRelations(COLLEAGUE);
    }

    @Test
    @DisplayName("兼任两岗：自己初审过的件，复核列表中没有，其他复核人有")
    void what_one_has_prepared_is_not_offered_for_the_second_check() {
        hire(OFFICER, REVIEWER);
        var number = open(idNo(), "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371002\"}");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.complete(BOTH_HANDS, number + "-02", "Task_FirstReview", AGREE);
        assertThat(offered(BOTH_HANDS, number + "-02")).isZero();
        assertThat(offered(REVIEWER, number + "-02")).isEqualTo(1);

        var task = hall.task(number + "-02", "Task_Recheck").getId();
        assertThat(withheld(task)).isEqualTo(1);
        hall.complete(REVIEWER, number + "-02", "Task_Recheck", AGREE);
        assertThat(withheld(task)).isZero();

        var other = open(idNo(), "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371002\"}");
        hall.complete(CLERK, other + "-01", "Task_FirstReview", AGREE);
        hall.complete(OFFICER, other + "-02", "Task_FirstReview", AGREE);
        assertThat(offered(BOTH_HANDS, other + "-02")).isEqualTo(1);
        assertThat(withheld(hall.task(other + "-02", "Task_Recheck").getId())).isZero();
    }

    @Test
    void nobody_is_offered_the_case_of_a_relative() {
        var idNo = idNo();
        offices.relate(COLLEAGUE, encryption.hash("01", idNo), "SPOUSE");
        var number = open(idNo, "{\"item\":\"registration\"}");
        assertThat(offered(COLLEAGUE, number + "-01")).isZero();
        assertThat(offered(CLERK, number + "-01")).isEqualTo(1);
    }

    /** As the filter 本机构待认领 counts, at both doors. */
    private long offered(String user, String key) {
        var query = "/task/count?unassigned=true&processInstanceBusinessKey=" + key;
        var counts = visitors(user).stream()
                .map(visitor -> visitor.engine("GET", query, "").body())
                .distinct()
                .toList();
        assertThat(counts).hasSize(1);
        return Hall.json(counts.get(0)).path("count").asLong();
    }

    private long withheld(String task) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .userIdIn(BOTH_HANDS)
                .count();
    }

    private void hire(String... groups) {
        var user = identities.newUser(BOTH_HANDS);
        user.setPassword(BOTH_HANDS);
        identities.saveUser(user);
        List.of(groups).forEach(group -> identities.createMembership(BOTH_HANDS, group));
        posts.enter(BOTH_HANDS, List.of(groups), "test");
    }
}
