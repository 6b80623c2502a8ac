package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Unemployed;
import org.zaijiuye.decision.DecisionRecorder;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;

@DisplayName("对当事人不利的决定由两人办理，流程图和路线怎么改都一样")
class SecondOfficialTest extends ReviewDesk {

    private static final Map<String, Object> REFUSE =
            Map.of("decision", "REFUSE", "reasonCode", "UR_STUDENT", "comment", "学校来函证明在读");

    @Autowired
    DecisionRecorder recorder;

    @Test
    void one_official_refuses_nobody() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(REFUSE);
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
        refusedToRecord(number(), "失业登记：");
    }

    @Test
    void a_refusal_of_the_rule_needs_two_as_well() {
        hall.register("edu", person.idNo(), "{'enrolled':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(AGREE);
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
        refusedToRecord(number(), "失业登记：");
    }

    @Test
    @DisplayName("事实更正之前的意见不算")
    void opinions_on_what_was_proposed_before_do_not_count() {
        hall.register("edu", person.idNo(), "{'enrolled':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(REVIEWER, number(), "Task_Recheck", SUPPLEMENT);
        hall.at("2025-11-05T09:00");
        papers.answer(person, "registration");
        hall.run();
        hall.complete("street-clerk-b-371082001", number(), "Task_FirstReview", AGREE);
        refusedToRecord(number(), "失业登记：");
    }

    @Test
    void an_exit_takes_something_away_and_needs_two() {
        person.register(hall, "2025-11-04T09:00:00");
        person = person.again();
        person.apply(
                hall,
                "2025-11-10T09:00:00",
                "{\"item\":\"deregistration\",\"deregReason\":\"D10\",\"eventDate\":\"2025-11-10\"}");
        hall.complete(Unemployed.CLERK, person.deregistration(), "Task_FirstReview", AGREE);
        refusedToRecord(person.deregistration(), "失业登记注销：");
    }

    private void refusedToRecord(String handling, String item) {
        assertThatThrownBy(() -> recorder.decide(handling))
                .isInstanceOf(NotAllowed.class)
                .hasMessageStartingWith(item + "对当事人不利的决定须由两人办理，目前只有一人的意见，不能作出决定。");
        assertThat(decisions.latest(handling, DecisionRecord.Kind.DECISION)).isEmpty();
    }
}
