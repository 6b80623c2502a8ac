package org.zaijiuye.serve.trainingwish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("培训意愿：五个工作日内联系本人")
class TrainingWishProcessTest extends Counter {

    private static final String WISH = "{\"item\":\"trainingwish\",\"trainType\":\"SKILL\","
            + "\"trainOccupation\":[\"4-03-02\"],\"trainMode\":\"ONSITE\",\"priorTrainings\":%s}";
    private static final String OFFICER = "training-officer-371082";
    private static final String TASK = "Task_DiscussTraining";

    @Autowired
    WishContactRound round;

    @Autowired
    ServiceRecords services;

    @Autowired
    TransactionTemplate transaction;

    private String number = "";
    private Citizen citizen;

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        number = Hall.number("WISH");
    }

    @Test
    @DisplayName("每份意愿一项任务，自登记日起五个工作日；表单写明参加过的培训")
    void one_task_for_each_wish() {
        wished("[\"4-03-02/5/2024\",\"2023年自费学过[厨艺](https://example.invalid)\"]");
        run("2025-11-05");
        run("2025-11-06");
        var task = hall.task(number + "-08", TASK);
        assertThat(task.getDueDate()).isEqualTo("2025-11-11T23:59:59");
        assertThat(hall.tasksOf(OFFICER, TASK)).extracting(each -> each.getId()).contains(task.getId());
        var view = hall.get(OFFICER, "/engine-rest/task/" + task.getId() + "/variables/view?deserializeValue=false")
                .path("value")
                .asText();
        assertThat(view).contains("4\\\\-03\\\\-02/5/2024；2023年自费学过\\\\[厨艺\\\\]", "技能培训：餐饮服务人员", "2026-11-04");
        assertThat(view).doesNotContain("赵红", citizen.idNo());
    }

    @Test
    @DisplayName("逾期没有联系的，告知主管一次")
    void supervisors_hear_once_of_what_is_late() {
        wished("[]");
        run("2025-11-05");
        hall.at("2025-11-11T08:00");
        rounds();
        assertThat(told(number + "-08")).as("its last day").doesNotContain("联系本人逾期");
        hall.at("2025-11-12T08:00");
        rounds();
        hall.at("2025-11-13T08:00");
        rounds();
        assertThat(told(number + "-08")).containsOnlyOnce("联系本人逾期");
    }

    @Test
    @DisplayName("联系到的：记为联系，联系时钟重新计算；下一步必选")
    void a_conversation_is_a_contact() {
        wished("[]");
        run("2025-11-05");
        hall.at("2025-11-10T09:00");
        var task = hall.task(number + "-08", TASK).getId();
        hall.claim(OFFICER, task);
        var incomplete = hall.submit(OFFICER, task, Map.of("reached", "REACHED", "agreed", "想学面点"));
        assertThat(Objects.requireNonNull(incomplete.getBody()).path("message").asText())
                .isEqualTo("“下一步”请在给出的选项中选择。");
        hall.submit(OFFICER, task, Map.of("reached", "REACHED", "agreed", "想学面点", "nextStep", "PUSH"));
        assertThat(hall.ends(number + "-08")).containsExactly("EndEvent_WishDiscussed");
        assertThat(caseOf("C" + number).lastContact()).isEqualTo("2025-11-10");
        assertThat(services.findByPersonIdOrderByServedOnAscIdAsc(
                        handling(number + "-08").personId()))
                .filteredOn(service -> service.kind() == ServiceKind.CONTACT)
                .singleElement()
                .returns(LocalDate.parse("2025-11-10"), ServiceRecord::servedOn)
                .returns(number + "-08", ServiceRecord::reference)
                .returns(OFFICER, ServiceRecord::userId);
    }

    @Test
    @DisplayName("没有联系到的：再联系，表单写明前几次；三次未果的告知本人，不算联系")
    void who_is_not_reached_in_three_tries_is_told_so() {
        wished("[]");
        run("2025-11-05");
        hall.at("2025-11-10T09:00");
        inVain("上午无人接听");
        inVain("下午无人接听");
        assertThat(hall.ends(number + "-08")).isEmpty();
        assertThat(told(number + "-08")).doesNotContain("培训意愿：没有联系到您");
        var third = hall.task(number + "-08", TASK);
        assertThat(third.getDueDate()).as("the limit stays").isEqualTo("2025-11-11T23:59:59");
        assertThat(hall.get(OFFICER, "/engine-rest/task/" + third.getId() + "/variables/view?deserializeValue=false")
                        .path("value")
                        .asText())
                .contains("没有联系到：上午无人接听；", "没有联系到：下午无人接听");
        inVain("第三次无人接听");
        assertThat(hall.ends(number + "-08")).containsExactly("EndEvent_WishUndiscussed");
        assertThat(told(number + "-08")).contains("培训意愿：没有联系到您");
        assertThat(caseOf("C" + number).lastContact()).isBefore("2025-11-10");
    }

    @Test
    @DisplayName("填写的培训中职业代码不存在的，指出来")
    void an_unknown_occupation_of_a_prior_training_is_named() {
        hall.at("2025-11-04T09:00");
        var answer = hall.post(
                "portal",
                "/api/applications",
                form(number, citizen, "2025-11-04T09:00", "U01", "", WISH.formatted("[\"9-99-99/5/2024\"]")));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(String.valueOf(answer.getBody())).contains("TRAIN_CODE", "priorTrainings", "9-99-99");
    }

    @Test
    @DisplayName("第二次联系到的，商定下一步")
    void who_is_reached_at_the_second_try_is_spoken_with() {
        wished("[]");
        run("2025-11-05");
        inVain("无人接听");
        hall.complete(
                OFFICER, number + "-08", TASK, Map.of("reached", "REACHED", "agreed", "想学面点", "nextStep", "PUSH"));
        assertThat(hall.ends(number + "-08")).containsExactly("EndEvent_WishDiscussed");
    }

    private void inVain(String note) {
        hall.complete(OFFICER, number + "-08", TASK, Map.of("reached", "UNREACHABLE", "agreed", note));
    }

    private void wished(String prior) {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, WISH.formatted(prior));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    private void run(String day) {
        hall.at(day + "T08:00");
        for (long after = 0; after >= 0; ) {
            var from = after;
            after = Objects.requireNonNull(transaction.execute(
                    tx -> round.portion(LocalDate.parse(day), from, 50).orElse(-1)));
        }
    }
}
