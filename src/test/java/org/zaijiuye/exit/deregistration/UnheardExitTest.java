package org.zaijiuye.exit.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.records.PersonState;

@DisplayName("依据数据的注销：流程怎样走到最后，没有听取本人意见就不注销（政策目录13.4）")
class UnheardExitTest extends Counter {

    private static final Map<String, Object> AGREED = Map.of("decision", "AGREE", "comment", "数据属实");

    @Test
    void nobody_leaves_the_register_unheard() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-06-10T09:00");
        assertThat(event("UNHEARD-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");
        var exit = caseNumber + "-13-1";
        skipHearing(exit);
        hall.complete(CLERK, exit, "Task_FirstReview", AGREED);
        var last = hall.task(exit, "Task_Recheck").getId();
        hall.claim(REVIEWER, last);
        var answer = hall.submit(REVIEWER, last, AGREED);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(answer.getBody())).contains("须先联系本人、听取意见");
        assertThat(hall.open(exit)).containsExactly("Task_Recheck");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
    }

    /** As a diagram without the step would go on. */
    private void skipHearing(String exit) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(exit)
                .processDefinitionKey("DeregistrationProcess")
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("Task_HearPerson")
                .startBeforeActivity("Task_ProposeDecision")
                .execute();
        hall.run();
    }
}
