package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;

@DisplayName("失业登记全市通办：任一机构受理，常住地机构服务，一个工作日内移交")
class HandOverProcessTest extends Counter {

    private static final String HUANCUI = "371002001";
    private static final String HUANCUI_CLERK = "street-clerk-b-371002001";

    @Autowired
    CaseTasks tasks;

    /** Sends in a registration of somebody at an office; returns its number. */
    private String submitted(Citizen citizen, String office, String hukou, String residence) {
        var number = Hall.number("ANY");
        var form = (ObjectNode) Hall.json(form(number, citizen, "2025-11-04T09:00", "U01", "", REGISTRATION));
        form.put("office", office);
        ((ObjectNode) form.path("applicant")).put("hukouArea", hukou).put("residenceArea", residence);
        hall.at("2025-11-04T09:00");
        submitForm(form.toString());
        return number;
    }

    private CaseTask handOver(String caseNumber) {
        return tasks.findByCaseNumberOrderById(caseNumber).stream()
                .filter(each -> each.kind() == CaseTask.Kind.HAND_OVER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("环翠受理、常住荣成：环翠核准，荣成接收；首次联系从核准起算，由荣成办")
    void another_office_accepts_and_the_office_of_the_residence_serves() {
        var number = submitted(citizen(""), HUANCUI, "371082", STREET);
        hall.at("2025-11-05T10:00");
        hall.complete(HUANCUI_CLERK, number + "-01", "Task_FirstReview", AGREE);
        var caseNumber = "C" + number;
        assertThat(caseOf(caseNumber))
                .returns(HUANCUI, each -> each.registerOrg())
                .returns(STREET, each -> each.serviceOrg());
        hall.at("2025-11-05T10:10");
        hall.fire("TimeLimitProcess");

        var task = handOver(caseNumber);
        assertThat(task.dueOn()).isEqualTo(LocalDate.of(2025, 11, 6));
        var open = hall.task(task.number(), "Task_AcceptHandOver").getId();
        assertThat(hall.claim(HUANCUI_CLERK, open).getStatusCode().is2xxSuccessful())
                .as("it is the other office's")
                .isFalse();
        hall.at("2025-11-07T09:00");
        assertThat(shownTo(CLERK, caseNumber)).contains("本人常住宁津街道便民服务中心辖区");
        assertThat(hall.submit(CLERK, open, Map.of("received", false)).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(hall.submit(CLERK, open, Map.of("received", true))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        hall.run();
        assertThat(hall.ends(task.number())).containsExactly("EndEvent_HandedOver");
        assertThat(hall.ends(caseNumber)).contains("EndEvent_HandOverClosed");
        assertThat(handOver(caseNumber).state()).isEqualTo(CaseTask.State.DONE);
        assertThat(told(caseNumber)).contains("服务机构");

        var contact = tasks.findByCaseNumberOrderById(caseNumber).stream()
                .filter(each -> each.kind() == CaseTask.Kind.FIRST_CONTACT)
                .findFirst()
                .orElseThrow();
        assertThat(contact.dueOn()).isEqualTo(LocalDate.of(2025, 11, 12));
        assertThat(hall.tasksOf(CLERK, "Task_FirstContact"))
                .extracting(each -> each.getId())
                .contains(hall.task(contact.number(), "Task_FirstContact").getId());
        var shown = hall.get("portal", "/api/cases/" + caseNumber);
        assertThat(shown.path("registerOrg").asText()).isEqualTo(HUANCUI);
        assertThat(shown.path("serviceOrg").asText()).isEqualTo(STREET);
    }

    @Test
    @DisplayName("接收时发现实际常住环翠：填写实际常住地，移交环翠，首次联系一并转去，告知本人；不是本市的、本单位的不收")
    void an_address_that_was_wrong_is_put_right() {
        var caseNumber = "C" + submitted(citizen(""), "371002", "371082", STREET);
        hall.at("2025-11-05T10:00");
        hall.complete("county-reviewer-371002", caseNumber.substring(1) + "-01", "Task_FirstReview", AGREE);
        hall.at("2025-11-05T10:10");
        hall.fire("TimeLimitProcess");
        var task =
                hall.task(handOver(caseNumber).number(), "Task_AcceptHandOver").getId();
        hall.claim(CLERK, task);
        for (var wrong : List.of("999999", "140106001", "371002abc", "3710020", "371002-si", STREET)) {
            assertThat(hall.submit(CLERK, task, Map.of("residence", wrong)).getStatusCode())
                    .isEqualTo(HttpStatus.CONFLICT);
        }
        hall.submit(CLERK, task, Map.of("residence", HUANCUI));
        hall.at("2025-11-10T10:00");
        hall.fire("TimeLimitProcess");

        assertThat(caseOf(caseNumber).serviceOrg()).isEqualTo(HUANCUI);
        var again = tasks.findByCaseNumberOrderById(caseNumber).stream()
                .filter(each -> each.state() == CaseTask.State.OPEN)
                .toList();
        assertThat(again).extracting(CaseTask::office).containsOnly(HUANCUI);
        assertThat(again)
                .filteredOn(each -> each.kind() == CaseTask.Kind.HAND_OVER)
                .singleElement()
                .returns(LocalDate.of(2025, 11, 6), CaseTask::dueOn);
        for (var each : again) {
            var open = hall.task(
                    each.number(),
                    each.kind() == CaseTask.Kind.HAND_OVER ? "Task_AcceptHandOver" : "Task_FirstContact");
            assertThat(hall.claim(CLERK, open.getId()).getStatusCode().is2xxSuccessful())
                    .as("%s by the office before", each.kind())
                    .isFalse();
            assertThat(hall.claim(HUANCUI_CLERK, open.getId()).getStatusCode().is2xxSuccessful())
                    .as("%s", each.kind())
                    .isTrue();
        }
        assertThat(told(caseNumber)).contains("服务机构");
    }

    @Test
    @DisplayName("户籍山西、参保烟台，走进荣成窗口：受理、登记，不因地域不予；常住外地的由受理机构服务，不移交")
    void nobody_is_refused_for_the_place() {
        var citizen = citizen("'stopReason':'U01','unemploymentMonths':84,'lastEmployerMonth':'2025-10'");
        var number = submitted(citizen, STREET, "140106", "370602");
        hall.at("2025-11-05T10:00");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(outcome(number + "-01")).isEqualTo("GRANTED");
        assertThat(caseOf("C" + number))
                .returns(STREET, each -> each.registerOrg())
                .returns(STREET, each -> each.serviceOrg());
        hall.fire("TimeLimitProcess");
        assertThat(tasks.findByCaseNumberOrderById("C" + number))
                .extracting(CaseTask::kind)
                .containsExactly(CaseTask.Kind.FIRST_CONTACT);
    }

    @Test
    @DisplayName("已在荣成登记，又到环翠申请：不重复登记，告知原登记号")
    void a_registration_anywhere_in_the_city_is_found() {
        var citizen = citizen("");
        var first = caseOf(registered(citizen));
        var number = submitted(citizen, HUANCUI, "371082", "371082");
        hall.complete(HUANCUI_CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.complete("street-reviewer-371002001", number + "-01", "Task_Recheck", AGREE);
        assertThat(reasons(number + "-01")).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("UR_DUPLICATE");
            assertThat(reason.text()).contains(first.number());
        });
    }

    @Test
    @DisplayName("区县窗口受理：区县核准，常住街道接收")
    void a_county_accepts() {
        var number = submitted(citizen(""), "371002", "371082", STREET);
        hall.at("2025-11-05T10:00");
        hall.complete("county-reviewer-371002", number + "-01", "Task_FirstReview", AGREE);
        assertThat(caseOf("C" + number))
                .returns("371002", each -> each.registerOrg())
                .returns(STREET, each -> each.serviceOrg());
    }

    @Test
    @DisplayName("市级窗口、门户受理：由常住地街道核准")
    void the_city_accepts() {
        var number = submitted(citizen(""), "3710", "371082", STREET);
        hall.at("2025-11-05T10:00");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(caseOf("C" + number))
                .returns("3710", each -> each.registerOrg())
                .returns(STREET, each -> each.serviceOrg());
    }

    @Test
    @DisplayName("常住外地的，市级窗口也受理：由参数写明的机构核准和服务")
    void the_city_accepts_whoever_lives_outside_it() {
        var number = submitted(citizen(""), "3710", "140106", "140106001");
        hall.at("2025-11-05T10:00");
        hall.complete(HUANCUI_CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(caseOf("C" + number))
                .returns("3710", each -> each.registerOrg())
                .returns("371002001", each -> each.serviceOrg());
        hall.fire("TimeLimitProcess");
        assertThat(shownTo(HUANCUI_CLERK, "C" + number)).contains("本人常住太原市", "不在本市，由本市为市外居住人员指定的机构服务");
    }

    /** What the form of the hand-over says. */
    private String shownTo(String clerk, String caseNumber) {
        var open =
                hall.task(handOver(caseNumber).number(), "Task_AcceptHandOver").getId();
        hall.claim(clerk, open);
        return hall.get(clerk, "/engine-rest/task/" + open + "/variables/view?deserializeValue=false")
                .path("value")
                .asText();
    }
}
