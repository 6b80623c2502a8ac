package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.PersonState;

@DisplayName("旧版流程图的个案没有联系步骤：任务照样交给经办机构，没有真正找过本人的不能注销")
class ContactBesideCaseTest extends Counter {

    @Autowired
    CaseTasks tasks;

    /** A case that takes no message about its work, as one that began before LifecycleProcess had any. */
    private String ofOlderDiagram(Citizen citizen) {
        var caseNumber = registered(citizen);
        var forgotten = database.sql("""
                        delete from act_ru_event_subscr where event_name_ = 'CaseTaskFellDue' and proc_inst_id_ in
                        (select proc_inst_id_ from act_ru_execution where business_key_ = ?)
                        """).param(caseNumber).update();
        assertThat(forgotten).isEqualTo(1);
        return caseNumber;
    }

    private List<CaseTask> contacts(String caseNumber) {
        return tasks.findByCaseNumberOrderById(caseNumber).stream()
                .filter(task -> task.kind() == CaseTask.Kind.WARNED_CONTACT)
                .toList();
    }

    private PersonState roundsOn(String day, String caseNumber) {
        hall.at(day + "T09:00");
        rounds();
        return caseOf(caseNumber).state();
    }

    @Test
    @DisplayName("满五个月：经办人得到失联联系任务；任务期满才拟注销")
    void the_office_gets_the_task_and_the_exit_waits_for_its_days() {
        var caseNumber = ofOlderDiagram(citizen(""));

        assertThat(roundsOn("2026-04-04", caseNumber)).isEqualTo(PersonState.WARNED);

        var contact = contacts(caseNumber).get(0);
        assertThat(hall.tasksOf(CLERK, "Task_WarnedContact"))
                .extracting(Task::getId)
                .contains(hall.task(contact.number(), "Task_WarnedContact").getId());
        assertThat(roundsOn("2026-05-03", caseNumber)).isEqualTo(PersonState.WARNED);
        assertThat(roundsOn("2026-05-04", caseNumber)).isEqualTo(PersonState.DEREG_PENDING);
        assertThat(contacts(caseNumber)).hasSize(1);
    }

    @Test
    @DisplayName("经办人联系上了：不再注销，联系时限重新起算")
    void whoever_is_reached_stays() {
        var caseNumber = ofOlderDiagram(citizen(""));
        roundsOn("2026-04-04", caseNumber);
        var contact = contacts(caseNumber).get(0).number();

        hall.complete(CLERK, contact, "Task_WarnedContact", Map.of("heard", "REACHED", "channel", "PHONE"));

        assertThat(hall.ends(contact)).containsExactly("EndEvent_ContactReached");
        assertThat(roundsOn("2026-05-04", caseNumber)).isEqualTo(PersonState.REGISTERED);
    }

    @Test
    @DisplayName("联系任务没有发出或者被收回的：不拟注销，重新发出，另给一个月")
    void a_contact_that_nobody_was_asked_for_leads_nowhere() {
        var caseNumber = registered(citizen(""));
        roundsOn("2026-04-04", caseNumber);
        database.sql("update case_task set state = 'CANCELLED', open_key = null where case_number = ?")
                .param(caseNumber)
                .update();

        assertThat(roundsOn("2026-05-04", caseNumber)).isEqualTo(PersonState.WARNED);

        assertThat(contacts(caseNumber))
                .extracting(task -> task.state() + " " + task.dueOn())
                .containsExactly("CANCELLED 2026-05-04", "OPEN 2026-06-04");
        assertThat(roundsOn("2026-06-03", caseNumber)).isEqualTo(PersonState.WARNED);
        assertThat(roundsOn("2026-06-04", caseNumber)).isEqualTo(PersonState.DEREG_PENDING);
    }

    @Test
    @DisplayName("首次联系和收回：登记终止后十分钟内收回")
    void the_task_is_taken_back_when_the_person_leaves() {
        var citizen = citizen("");
        var caseNumber = ofOlderDiagram(citizen);
        hall.at("2025-11-05T10:10");
        hall.fire("TimeLimitProcess");
        var first = tasks.findByCaseNumberOrderById(caseNumber).get(0).number();
        hall.task(first, "Task_FirstContact");
        var number = Hall.number("LEAVE");
        submit(number, citizen, "2026-01-16T09:00", """
                {"item":"deregistration","deregReason":"D01","eventDate":"2026-01-15","employer":"荣成某食品有限公司"}
                """);
        hall.complete(CLERK, number + "-13", "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, number + "-13", "Task_Recheck", AGREE);
        hall.task(first, "Task_FirstContact");

        hall.at("2026-01-16T10:10");
        hall.fire("TimeLimitProcess");

        assertThat(tasks.findByNumber(first).orElseThrow().state()).isEqualTo(CaseTask.State.CANCELLED);
        assertThat(hall.tasks(first, "Task_FirstContact")).isEmpty();
    }
}
