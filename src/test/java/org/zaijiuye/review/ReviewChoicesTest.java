package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办理意见的选项：按建议说准予或不予，旁边写明下一步")
class ReviewChoicesTest extends ReviewDesk {

    private static final String SUPPLEMENT = "SUPPLEMENT 一次性告知补正　→　通知申请人，办理时限暂停；2025-11-18 前未补正的办结";
    private static final String REQUERY = "REQUERY 重新查询登记库　→　已过有效期的再查一次，按查到的重新判定，再由初审办理";
    private static final String CORRECT = "CORRECT 更正事实后重新判定　→　按更正后的事实重新判定，再由初审办理";

    @Test
    void a_question_is_answered_by_granting_or_refusing() {
        hall.register("psb", person.idNo(), "{'name':'于海波','alive':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(choices(number(), "Task_FirstReview"))
                .containsExactly("AGREE 准予　→　作出决定，通知申请人", "REFUSE 不予　→　转复核（街道复核）", SUPPLEMENT, CORRECT, REQUERY);
    }

    @Test
    void a_suggested_grant_is_agreed_with() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(choices(number(), "Task_FirstReview"))
                .startsWith("AGREE 同意建议：准予　→　作出决定，通知申请人", "REFUSE 不予　→　转复核（街道复核）");
    }

    @Test
    void a_suggested_refusal_cannot_be_refused_once_more() {
        hall.register("edu", person.idNo(), "{'enrolled':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(choices(number(), "Task_FirstReview"))
                .containsExactly("AGREE 同意建议：不予　→　转复核（街道复核）", SUPPLEMENT, CORRECT, REQUERY);
        review(AGREE);
        assertThat(choices(number(), "Task_Recheck"))
                .containsExactly(
                        "AGREE 同意建议：不予　→　作出决定，通知申请人", SUPPLEMENT, REQUERY, "RETURN 退回初审　→　交回原初审人员，所填说明作为退回原因显示");
    }

    @Test
    void the_second_request_for_papers_needs_consent() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        assertThat(choices(person.benefit(), "Task_FirstReview"))
                .startsWith("AGREE 同意建议：准予　→　转复核（失业保险复核）", "REFUSE 不予　→　转复核（失业保险复核）");
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", ReviewDesk.SUPPLEMENT);
        papers.answer(person, "benefit");
        hall.run();
        assertThat(choices(person.benefit(), "Task_FirstReview")).contains("SUPPLEMENT 一次性告知补正　→　补正以一次为限，须先经负责人同意");
    }

    private List<String> choices(String number, String task) {
        return each(view(number, task).path("choices"));
    }

    private static List<String> each(JsonNode choices) {
        return choices.findParents("value").stream()
                .map(choice -> choice.path("value").asText() + " "
                        + choice.path("label").asText())
                .toList();
    }
}
