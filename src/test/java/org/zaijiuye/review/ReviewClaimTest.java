package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.Unemployed;

@DisplayName("谁不得审核：职责分离与回避")
class ReviewClaimTest extends ReviewDesk {

    @Autowired
    IdentityService identities;

    @Test
    @DisplayName("职责分离：经办人不得复核本件")
    void the_clerk_cannot_be_the_reviewer() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        identities.createMembership(SI_OFFICER, SI_REVIEWER);
        try {
            hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
            assertClaimRefused(SI_OFFICER, person.benefit(), "Task_Recheck", "职责分离：您已在其他环节办理过本件，不能再办理本环节，请由其他人员办理。");
        } finally {
            identities.deleteMembership(SI_OFFICER, SI_REVIEWER);
        }
    }

    @Test
    @DisplayName("回避：不得办理本人的事项")
    void nobody_works_on_their_own_case() {
        var herself = new Unemployed("371002199111080081", "林静", Hall.number("OWN"));
        hall.at("2025-11-04T09:00");
        var form = """
                {"applicationNumber":"%s","channel":"ONLINE","office":"371002001","submittedAt":"2025-11-04T09:00:00",
                 "applicant":{"idType":"01","idNo":"%s","name":"%s","hukouArea":"371002","residenceArea":"371002001",
                  "mobile":"13800000000","siCardAccount":"6200000000000010108"},
                 "unemployment":{"unempDate":"2025-10-31","unempReason":"U01","jobSeeking":true,"workAbility":true},
                 "items":[{"item":"registration"}],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                  "push":true,"signedAt":"2025-11-04T09:00:00","signature":"ESIGN"}}
                """.formatted(herself.number(), herself.idNo(), herself.name());
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();

        assertClaimRefused(
                "street-clerk-371002001", herself.registration(), "Task_FirstReview", "回避：不得办理本人或近亲属的事项，请由其他人员办理。");
        hall.post(
                "portal",
                "/api/applications/" + herself.number() + "/withdrawals",
                "{\"items\":[\"registration\"],\"reason\":\"另行申请\"}");
        assertThat(herself.progress(hall, "registration").path("outcome").asText())
                .isEqualTo("WITHDRAWN");
    }

    private void assertClaimRefused(String user, String number, String task, String sentence) {
        var answer = hall.claim(user, hall.task(number, task).getId());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText()).isEqualTo(sentence);
        assertThat(hall.task(number, task).getAssignee()).isNull();
    }
}
