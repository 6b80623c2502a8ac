package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.FlakyNotices;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

@DisplayName("培训信息推送：匹配、上限、送达失败转电话")
class TrainingOfferProcessTest extends TrainingOfferDesk {

    @Autowired
    TrainingPhoneRound phoning;

    @Autowired
    ServiceRecords services;

    @Autowired
    FlakyNotices gateway;

    @Test
    @DisplayName("每天至多1条、连续七天至多3条，每门课只推送一次")
    void one_a_day_three_a_week_and_each_course_once() {
        wished("SMS");
        IntStream.rangeClosed(1, 4).forEach(n -> course("A" + n, "2026-01-0" + n, 30));
        push("2025-11-05");
        push("2025-11-05");
        assertThat(pushed()).containsExactly(school + "A1");
        push("2025-11-06");
        push("2025-11-07");
        push("2025-11-08");
        push("2025-11-11");
        assertThat(pushed()).containsExactly(school + "A1", school + "A2", school + "A3");
        push("2025-11-12");
        push("2025-11-13");
        assertThat(pushed()).containsExactly(school + "A1", school + "A2", school + "A3", school + "A4");
    }

    @Test
    @DisplayName("送达的计入服务记录，不计入法定次数；通知写明课程和理由")
    void is_recorded_and_told() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        hall.run();
        var push = onlyPush();
        assertThat(notice(push).text().text()).contains("荣成技校“电工班”，2026-01-05开班", "与您登记的第1项培训意愿一致");
        assertThat(services.findByPersonIdOrderByServedOnAscIdAsc(person()))
                .filteredOn(service -> service.kind() == ServiceKind.TRAINING_INFO)
                .singleElement()
                .returns(push.number(), ServiceRecord::reference)
                .returns(false, ServiceRecord::counts)
                .returns("C" + number, ServiceRecord::caseNumber);
        assertThat(account().path("offers").get(0).path("deliveredAt").asText()).startsWith("2025-11-05");
    }

    @Test
    @DisplayName("批次中断后从停下处继续，已推送的不再推送")
    void an_interrupted_round_pushes_nobody_twice() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        hall.at("2025-11-05T08:00");
        var first = transaction.execute(tx -> {
            var last = pushing.portion(LocalDate.parse("2025-11-05"), 0, 1000);
            tx.setRollbackOnly();
            return last;
        });
        assertThat(first).isPresent();
        assertThat(pushed()).isEmpty();
        push("2025-11-05");
        push("2025-11-05");
        assertThat(pushed()).hasSize(1);
    }

    @Test
    @DisplayName("再送3次仍不成，转电话任务，五个工作日内；答复记为联系")
    void a_failed_delivery_becomes_a_call() {
        wished("SMS");
        course("A1", "2026-01-05", 30);
        gateway.refuse("培训课程：电工班");
        push("2025-11-05");
        deliver("2025-11-05T08:00", "2025-11-05T08:29:59", "2025-11-05T08:30", "2025-11-05T09:00");
        phone("2025-11-05");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
        deliver("2025-11-05T09:30");
        phone("2025-11-05");
        phone("2025-11-06");
        gateway.accept("培训课程：电工班");

        var task = hall.task(onlyPush().number(), "Task_CallAboutTraining");
        assertThat(task.getDueDate()).isEqualTo("2025-11-12T23:59:59");
        assertThat(hall.tasksOf(OFFICER, "Task_CallAboutTraining"))
                .extracting(each -> each.getId())
                .contains(task.getId());
        hall.claim(OFFICER, task.getId());
        assertThat(message(hall.submit(OFFICER, task.getId(), Map.of("reached", "REACHED"))))
                .isEqualTo("“本人答复”请在给出的选项中选择。");
        hall.at("2025-11-07T10:00");
        hall.submit(OFFICER, task.getId(), Map.of("reached", "REACHED", "response", "SIGN_UP"));
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_TrainingTold");
        assertThat(onlyPush().response()).isEqualTo(Response.SIGN_UP);
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-07");
        assertThat(services.existsByKindAndReference(
                        ServiceKind.CONTACT, onlyPush().number()))
                .isTrue();
    }

    @Test
    @DisplayName("选择电话的直接转电话任务；没有联系到的写明情况、再联系，三次未果的不算联系")
    void who_wants_to_be_called_is_called() {
        wished("PHONE");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        phone("2025-11-05");
        assertThat(notices.findBySubjectOrderByCreatedAt(onlyPush().number())).isEmpty();
        var task = hall.task(onlyPush().number(), "Task_CallAboutTraining").getId();
        hall.claim(OFFICER, task);
        assertThat(message(hall.submit(OFFICER, task, Map.of("reached", "UNREACHABLE"))))
                .isEqualTo("请填写“情况说明”。");
        hall.at("2025-11-07T10:00");
        hall.submit(OFFICER, task, Map.of("reached", "UNREACHABLE", "comment", "第一次无人接听"));
        hall.complete(
                OFFICER,
                onlyPush().number(),
                "Task_CallAboutTraining",
                Map.of("reached", "UNREACHABLE", "comment", "第二次无人接听"));
        assertThat(hall.ends(onlyPush().number())).isEmpty();
        hall.complete(
                OFFICER,
                onlyPush().number(),
                "Task_CallAboutTraining",
                Map.of("reached", "UNREACHABLE", "comment", "第三次无人接听"));
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_CallUnanswered");
        assertThat(caseOf("C" + number).lastContact()).isBefore("2025-11-07");
    }

    @Test
    @DisplayName("注销登记的，电话任务撤回，也不再有新的")
    void who_has_left_the_register_is_not_called() {
        wished("PHONE");
        course("A1", "2027-01-05", 30);
        push("2025-11-05");
        phone("2025-11-05");
        left(citizen, "C" + number);
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_ServiceEnded");
        phone("2026-06-11");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
    }

    @Test
    @DisplayName("撤回同意的，电话任务随即撤回")
    void whoever_takes_the_consent_back_is_not_called() {
        wished("PHONE");
        course("A1", "2027-01-05", 30);
        push("2025-11-05");
        phone("2025-11-05");
        assertThat(hall.post("portal", "/api/training/consent-withdrawals", who())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(hall.ends(onlyPush().number())).containsExactly("EndEvent_ServiceEnded");
    }

    @Test
    @DisplayName("课程已经开班的，不再打电话")
    void nobody_is_called_about_a_course_that_has_begun() {
        wished("PHONE");
        course("A1", "2026-01-05", 30);
        push("2025-11-05");
        hall.at("2026-01-05T00:00");
        phone("2026-01-05");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).isEmpty();
        hall.at("2026-01-04T23:59");
        phone("2026-01-04");
        assertThat(hall.tasks(onlyPush().number(), "Task_CallAboutTraining")).hasSize(1);
    }

    private void phone(String day) {
        run(phoning, day);
    }

    /** Lets the sender of notices work at these moments. */
    private void deliver(String... moments) {
        for (var moment : moments) {
            hall.at(moment);
            hall.run();
        }
    }

    private Notice notice(TrainingPush push) {
        return notices.findBySubjectOrderByCreatedAt(push.number()).get(0);
    }
}
