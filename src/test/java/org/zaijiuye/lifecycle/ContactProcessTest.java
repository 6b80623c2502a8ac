package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.ContactAttempts;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("联系登记人员：首次联系和失联联系")
class ContactProcessTest extends Counter {

    private static final Map<String, Object> IN_VAIN = Map.of("heard", "UNREACHABLE", "channel", "PHONE");

    private static final String LEAVES = """
            {"item":"deregistration","deregReason":"D01","eventDate":"2026-01-15","employer":"荣成某食品有限公司"}
            """;

    @Autowired
    CaseTasks tasks;

    @Autowired
    ContactAttempts attempts;

    @Autowired
    ServiceRecords services;

    @Autowired
    HistoryService history;

    /** Submitted on Tuesday 2025-11-04, approved on Wednesday, as scenario A has it; returns the case number. */
    private String approvedOnWednesday() {
        return approvedOnWednesday(citizen(""));
    }

    private String approvedOnWednesday(Citizen citizen) {
        var number = Hall.number("FIRST");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.at("2025-11-05T10:00");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        return "C" + number;
    }

    private void tenMinutesLater(String moment) {
        hall.at(moment);
        hall.fire("TimeLimitProcess");
    }

    private String warned() {
        var caseNumber = registered(citizen(""));
        hall.at("2026-04-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        return caseNumber;
    }

    private CaseTask only(String caseNumber) {
        var found = tasks.findByCaseNumberOrderById(caseNumber);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> served(String caseNumber) {
        return services.inCase(caseNumber).stream()
                .filter(ServiceRecord::counts)
                .map(each -> each.kind().name())
                .toList();
    }

    private List<String> ends(String number) {
        return hall.ends(number);
    }

    @Test
    @DisplayName("周三核准：首次联系在核准后五个工作日内（11月12日），与登记同日发出；需求记入服务记录")
    void the_first_contact_is_due_five_working_days_after_the_approval() {
        var caseNumber = approvedOnWednesday();
        assertThat(tasks.findByCaseNumberOrderById(caseNumber)).isEmpty();
        tenMinutesLater("2025-11-05T10:10");
        tenMinutesLater("2025-11-05T10:20");

        var task = only(caseNumber);
        assertThat(task.dueOn()).hasToString("2025-11-12");
        var open = hall.task(task.number(), "Task_FirstContact");
        assertThat(open.getDueDate()).isEqualTo("2025-11-12T23:59:59");
        assertThat(hall.tasksOf(CLERK, "Task_FirstContact"))
                .extracting(each -> each.getId())
                .contains(open.getId());

        hall.at("2025-11-07T15:00");
        hall.complete(
                CLERK,
                task.number(),
                "Task_FirstContact",
                Map.of(
                        "heard",
                        "REACHED",
                        "channel",
                        "PHONE",
                        "needPolicy",
                        false,
                        "needTraining",
                        true,
                        "needGuidance",
                        true,
                        "wishes",
                        "想做面点师"));
        assertThat(ends(task.number())).containsExactly("EndEvent_ContactReached");
        assertThat(only(caseNumber).state()).isEqualTo(CaseTask.State.DONE);
        assertThat(served(caseNumber)).containsExactly("FIRST_CONTACT", "SURVEY");
        assertThat(caseOf(caseNumber).lastContact()).hasToString("2025-11-07");
        var attempt = attempts.findByTaskOrderById(task.number()).get(0);
        assertThat(attempt.needs()).isEqualTo("GUIDANCE,TRAINING");
        assertThat(attempt.wishes().text()).isEqualTo("想做面点师");
        tenMinutesLater("2025-11-07T15:10");
        only(caseNumber);
    }

    @Test
    @DisplayName("联系三次未果：任务了结，告知负责人；没有联系上的不是联系")
    void three_tries_in_vain_end_the_first_contact() {
        var caseNumber = approvedOnWednesday();
        tenMinutesLater("2025-11-05T10:10");
        var task = only(caseNumber);
        for (var i = 0; i < 3; i++) {
            assertThat(ends(task.number())).isEmpty();
            hall.complete(CLERK, task.number(), "Task_FirstContact", IN_VAIN);
        }
        assertThat(ends(task.number())).containsExactly("EndEvent_ContactNotReached");
        assertThat(only(caseNumber).state()).isEqualTo(CaseTask.State.NOT_REACHED);
        assertThat(served(caseNumber)).isEmpty();
        assertThat(caseOf(caseNumber).lastContact()).hasToString("2025-11-04");
        assertThat(notices.findBySubjectOrderByCreatedAt(task.number()))
                .singleElement()
                .returns(REVIEWER, each -> each.recipient());
    }

    @Test
    @DisplayName("首次联系逾期：告知街道负责人，只告知一次")
    void the_head_of_the_street_is_told_once_when_it_is_late() {
        var caseNumber = approvedOnWednesday();
        tenMinutesLater("2025-11-05T10:10");
        var task = only(caseNumber);
        tenMinutesLater("2025-11-12T23:50");
        assertThat(told(task.number())).isEmpty();
        tenMinutesLater("2025-11-13T00:00");
        tenMinutesLater("2025-11-13T00:10");
        assertThat(told(task.number())).containsExactly("首次联系逾期");
    }

    @Test
    @DisplayName("登记终止：联系任务收回；登记恢复后重新联系")
    void whoever_leaves_is_not_contacted_and_whoever_comes_back_is() {
        var citizen = citizen("");
        var caseNumber = approvedOnWednesday(citizen);
        tenMinutesLater("2025-11-05T10:10");
        var task = only(caseNumber);
        var number = Hall.number("GONE");
        submit(number, citizen, "2026-01-16T09:00", LEAVES);
        reviewed(number + "-13");
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREGISTERED);
        assertThat(hall.tasks(task.number(), "Task_FirstContact")).isEmpty();
        tenMinutesLater("2026-01-16T10:10");
        assertThat(only(caseNumber).state()).isEqualTo(CaseTask.State.CANCELLED);

        hall.at("2026-01-19T09:00");
        answered(object(number), "UPHELD");
        tenMinutesLater("2026-01-19T09:10");
        assertThat(tasks.findByCaseNumberOrderById(caseNumber))
                .extracting(CaseTask::state)
                .containsExactly(CaseTask.State.CANCELLED, CaseTask.State.OPEN);
    }

    @Test
    @DisplayName("失联：三次须用两种方式；仍无联系的，满六个月拟注销")
    void a_silent_person_is_sought_three_times_in_two_ways() {
        var caseNumber = warned();
        var task = only(caseNumber);
        assertThat(task.dueOn()).hasToString("2026-05-04");
        assertThat(told(caseNumber)).containsExactly("请与公共就业服务机构联系");
        hall.complete(CLERK, task.number(), "Task_WarnedContact", IN_VAIN);
        hall.complete(CLERK, task.number(), "Task_WarnedContact", IN_VAIN);

        var third = hall.task(task.number(), "Task_WarnedContact").getId();
        hall.claim(CLERK, third);
        var refused = hall.submit(CLERK, third, IN_VAIN);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(refused.getBody())).contains("换一种方式");
        var otherwise = new HashMap<>(IN_VAIN);
        otherwise.put("channel", "VISIT");
        assertThat(hall.submit(CLERK, third, otherwise).getStatusCode().is2xxSuccessful())
                .isTrue();
        hall.run();
        assertThat(ends(task.number())).containsExactly("EndEvent_ContactNotReached");

        hall.at("2026-04-05T09:00");
        rounds();
        assertThat(only(caseNumber).state()).as("one task a silence").isEqualTo(CaseTask.State.NOT_REACHED);
        hall.at("2026-05-03T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        hall.at("2026-05-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
    }

    @Test
    @DisplayName("失联的联系上了：收回预警，重新起算")
    void whoever_is_reached_is_on_the_register_again() {
        var caseNumber = warned();
        var task = only(caseNumber);
        hall.at("2026-04-20T09:00");
        hall.complete(CLERK, task.number(), "Task_WarnedContact", Map.of("heard", "REACHED", "channel", "MESSAGE"));
        assertThat(ends(task.number())).containsExactly("EndEvent_ContactReached");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_ContactClosed");
        assertThat(served(caseNumber)).containsExactly("CONTACT");
        assertThat(caseOf(caseNumber))
                .returns(PersonState.REGISTERED, each -> each.state())
                .returns("2026-04-20", each -> each.lastContact().toString());
    }

    @Test
    @DisplayName("本人自己来联系：失联任务收回")
    void the_task_is_taken_back_when_the_person_comes() {
        var citizen = citizen("");
        var caseNumber = registered(citizen);
        hall.at("2026-04-04T09:00");
        rounds();
        var task = only(caseNumber);
        hall.at("2026-04-10T09:00");
        assertThat(event("CAME-" + caseNumber, "ContactMade", citizen, "2026-04-10", "{}"))
                .isEqualTo("APPLIED");
        var held = hall.task(task.number(), "Task_WarnedContact").getId();
        tenMinutesLater("2026-04-10T09:10");
        assertThat(ends(task.number())).containsExactly("EndEvent_ContactSuperseded");
        assertThat(tasks.findByNumber(task.number()).orElseThrow().state()).isEqualTo(CaseTask.State.SUPERSEDED);
        assertThat(hall.claim(CLERK, held).getStatusCode().is2xxSuccessful()).isFalse();
    }

    @Test
    @DisplayName("选项之外的内容不接受；没有选择的提示补选")
    void what_the_form_does_not_offer_is_refused() {
        var caseNumber = approvedOnWednesday();
        tenMinutesLater("2025-11-05T10:10");
        var task = hall.task(only(caseNumber).number(), "Task_FirstContact").getId();
        hall.claim(CLERK, task);
        for (var fields : List.<Map<String, Object>>of(
                Map.of("channel", "PHONE"),
                Map.of("heard", "REACHED"),
                Map.of("heard", "MAYBE", "channel", "PHONE"),
                Map.of("heard", "REACHED", "channel", "PIGEON"),
                Map.of("heard", "REACHED", "channel", "PHONE", "tier", "2"))) {
            assertThat(hall.submit(CLERK, task, fields).getStatusCode())
                    .as("%s", fields)
                    .isEqualTo(HttpStatus.CONFLICT);
        }
    }

    @Test
    @DisplayName("首次联系一直没有办的，满五个月改为失联联系，原任务撤回；再过一个月才拟注销")
    void a_warned_contact_takes_the_place_of_a_first_one_never_made() {
        var caseNumber = registered(citizen(""));
        hall.fire("TimeLimitProcess");
        var first = only(caseNumber);
        assertThat(first.kind()).isEqualTo(CaseTask.Kind.FIRST_CONTACT);

        hall.at("2026-04-04T09:00");
        rounds();

        assertThat(ends(first.number())).containsExactly("EndEvent_FirstContactSuperseded");
        assertThat(tasks.findByCaseNumberOrderById(caseNumber))
                .extracting(CaseTask::kind, CaseTask::state)
                .containsExactly(
                        tuple(CaseTask.Kind.FIRST_CONTACT, CaseTask.State.SUPERSEDED),
                        tuple(CaseTask.Kind.WARNED_CONTACT, CaseTask.State.OPEN));
        hall.at("2026-05-04T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
    }

    @Test
    @DisplayName("程序停运数周，满六个月还没有预警的：先预警、联系，期限届满才拟注销")
    void nobody_is_lost_who_was_not_warned() {
        var caseNumber = registered(citizen(""));
        hall.at("2026-05-20T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        assertThat(only(caseNumber).dueOn()).hasToString("2026-06-20");
        assertThat(notices.findBySubjectOrderByCreatedAt(caseNumber))
                .filteredOn(notice -> notice.title().equals("请与公共就业服务机构联系"))
                .singleElement()
                .matches(notice -> notice.text().text().contains("请在2026-06-20之前联系"));
        hall.at("2026-06-19T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.WARNED);
        hall.at("2026-06-20T09:00");
        rounds();
        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.DEREG_PENDING);
    }
}
