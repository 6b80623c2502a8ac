package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.office.Posts;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;

@DisplayName("回避与职责分离：每一道门都拒绝，案卷与引擎分毫不变")
class ConflictOfInterestTest extends BreakIn {

    private static final String BOTH_HANDS = "both-hands";

    @Autowired
    IdentityService identities;

    @Autowired
    Posts posts;

    @Autowired
    Offices offices;

    @Autowired
    FieldEncryption encryption;

    @AfterEach
    void dismiss() {
        identities.deleteUser(BOTH_HANDS);
    }

    @Test
    @DisplayName("回避：本人或近亲属的事项")
    void nobody_handles_their_own_case() {
        var idNo = idNo();
        var number = open(idNo, "{\"item\":\"registration\"}");
        var hash = encryption.hash("01", idNo);
        offices.relate(CLERK, hash, "SELF");
        offices.relate(COLLEAGUE, hash, "SPOUSE");
        unchanged(() -> {
            for (var user : List.of(CLERK, COLLEAGUE)) {
                for (var visitor : visitors(user)) {
                    var answer = visitor.engine(
                            "POST", "/task/" + task(number).getId() + "/claim", "{\"userId\":\"" + user + "\"}");
                    assertThat(answer.statusCode()).as("%s", visitor).isGreaterThanOrEqualTo(400);
                    assertThat(answer.body()).contains("回避");
                }
            }
        });
    }

    @Test
    @DisplayName("职责分离：一人兼有经办、复核两岗，也只能办其中一个环节")
    void one_person_with_both_roles_is_one_hand() {
        hireBothHands();
        var number = open(idNo(), "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371002\"}");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete(BOTH_HANDS, number + "-02", "Task_FirstReview", Map.of("decision", "AGREE"));
        var recheck = hall.task(number + "-02", "Task_Recheck").getId();
        unchanged(() -> {
            for (var visitor : visitors(BOTH_HANDS)) {
                var answer =
                        visitor.engine("POST", "/task/" + recheck + "/claim", "{\"userId\":\"" + BOTH_HANDS + "\"}");
                assertThat(answer.statusCode()).as("%s", visitor).isGreaterThanOrEqualTo(400);
                assertThat(answer.body()).contains("职责分离");
                assertThat(visitor.engine(
                                        "POST",
                                        "/task/" + recheck + "/complete",
                                        "{\"variables\":{\"decision\":{\"value\":\"AGREE\"}}}")
                                .statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
        });
    }

    private void hireBothHands() {
        var user = identities.newUser(BOTH_HANDS);
        user.setPassword(BOTH_HANDS);
        identities.saveUser(user);
        identities.createMembership(BOTH_HANDS, "si-officer-371002-si");
        identities.createMembership(BOTH_HANDS, "si-reviewer-371002-si");
        posts.enter(BOTH_HANDS, List.of("si-officer-371002-si", "si-reviewer-371002-si"), "test");
    }
}
