package org.zaijiuye.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("在旧流程图上运行的申请：一步办结的事项后来要核验的，转到它自己的流程")
class OlderDiagramTest extends Counter {

    @Autowired
    private ImmediateDecision decision;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_has_come_to_need_evidence_begins_its_own_process() {
        var citizen = citizen(LocalDate.of(2003, 5, 6), "");
        var number = Hall.number("OLDER");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, "{\"item\":\"internship\",\"internshipWill\":true}");
        assertThat(hall.open(number + "-06")).isEmpty();
        Optional<String> decided = transaction.execute(begun -> decision.of(number, "internship"));
        assertThat(decided).isEmpty();
        hall.run();
        assertThat(hall.ends(number + "-06")).contains("EndEvent_EvidenceGathered");
        assertThat(hall.open(number + "-06"))
                .as("nobody is registered yet, which two people look at")
                .containsExactly("Task_FirstReview");
        assertThat(outcome(number + "-06")).isNull();
    }
}
