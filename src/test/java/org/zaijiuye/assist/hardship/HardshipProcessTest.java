package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.Reason;

@DisplayName("就业困难人员认定流程（就业促进法第五十二条）")
class HardshipProcessTest extends HardshipCase {

    @Test
    @DisplayName("街道初审、公示5个工作日、区县认定：编号、复核日期、告知，个案转入就业援助")
    void is_reviewed_shown_to_the_public_and_recognised_by_the_county() {
        var citizen = person(OLD);
        var handling = applied(citizen, asking("H01", ",'queryAuthorised':true"));
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);

        assertThat(handling(handling).state()).isEqualTo(HandlingState.NOTICE);
        assertThat(page("/public/notices")).contains(handling, "赵*", "性别：男，年龄：51岁，类别：大龄人员", "2025-11-13");
        assertThat(page("/public/notices")).doesNotContain(citizen.idNo());
        hall.at("2025-11-13T23:59");
        hall.run();
        assertThat(hall.open(handling)).isEmpty();
        hall.at("2025-11-14T00:00");
        hall.run();
        hall.complete(COUNTY_REVIEWER, handling, "Task_Approve", AGREE);

        assertThat(hall.ends(handling)).contains("EndEvent_HardshipRecognised");
        assertThat(recognition(handling)).get().satisfies(recognition -> {
            assertThat(recognition.matched()).containsExactly("H01");
            assertThat(recognition)
                    .returns(RecognitionState.RECOGNISED, Recognition::state)
                    .returns(LocalDate.of(2025, 11, 14), Recognition::recognisedOn)
                    .returns(LocalDate.of(2026, 11, 14), Recognition::reviewDue)
                    .returns(PolicyMode.THREE_YEARS, Recognition::policyMode)
                    .returns(STREET, Recognition::office)
                    .returns(handling(handling).caseNumber(), Recognition::caseNumber);
        });
        assertThat(caseOf(Objects.requireNonNull(handling(handling).caseNumber())))
                .returns("HARDSHIP", Registration::tags)
                .returns(2, Registration::tier);
        assertThat(told(handling)).contains("就业困难人员认定已准予");
        var shown = Hall.item(hall.get("portal", "/api/applications/" + application(handling)), "hardship");
        assertThat(shown.path("result").path("hardshipNo").asText()).startsWith("KN3710822025");
        assertThat(shown.path("result").path("name").asText()).isEqualTo("大龄人员");
    }

    @Test
    @DisplayName("就业创业证写明认定的编号、类别和日期，各栏都有中文名；终止以后写终止日期，决定书仍按认定时的写")
    void is_on_the_certificate_in_words() {
        var citizen = person(OLD);
        var recognition = recognised(citizen, asking("H01", ",'queryAuthorised':true"));
        var address = "/api/certificates/" + certificate(citizen);
        var entry = hall.get("portal", address).at("/pages/hardship/0/details");
        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly("认定编号", "认定类别", "认定日期", "下次复核")
                .allMatch(name -> entry.path(name).isTextual());
        assertThat(entry.path("认定编号").asText()).isEqualTo(recognition.number());
        assertThat(entry.path("认定类别").asText()).isEqualTo("大龄人员（H01）");

        database.sql("update recognition set ended_on = '2025-12-01', state = 'EXITED', open_key = null where id = ?")
                .param(recognition.key())
                .update();
        assertThat(hall.get("portal", address)
                        .at("/pages/hardship/0/details/认定终止日期")
                        .asText())
                .isEqualTo("2025-12-01");
        assertThat(letter(recognition.handling())).contains("2026-11-14").doesNotContain("认定终止日期");
    }

    @Test
    @DisplayName("与失业登记同一次申请：登记之后才受理；登记不予的，前置未成")
    void in_one_application_with_the_registration() {
        var number = Hall.number("HARD");
        submit(number, citizen(OLD, ""), "2025-11-04T09:00", REGISTRATION, asking("H01", ""));
        assertThat(handling(number + "-12").state()).isEqualTo(HandlingState.WAITING_PREREQ);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(hall.open(number + "-12")).containsExactly("Task_FirstReview");

        var refused = Hall.number("HARD");
        submitForm(form(refused, citizen(OLD, ""), "2025-11-04T09:00", "U01", "", REGISTRATION, asking("H01", ""))
                .replace("\"jobSeeking\":true", "\"jobSeeking\":false"));
        reviewed(refused + "-01");
        assertThat(outcome(refused + "-12")).isEqualTo("PREREQ_FAILED");
    }

    @ParameterizedTest(name = "认定{0} → 补贴{1}")
    @CsvSource({"GRANTED, REFUSED", "REFUSED, PREREQ_FAILED"})
    @DisplayName("与灵活就业社保补贴同一次申请：认定之后才受理，按其规则判定；不予认定的，前置未成")
    void the_subsidy_of_the_same_application_waits_for_it(String recognition, String subsidy) {
        var granted = recognition.equals("GRANTED");
        var number = Hall.number("HARD");
        submit(number, person(granted ? OLD : YOUNG), DAY, asking("H01", ",'queryAuthorised':true"), """
                {"item":"flexsubsidy","flexContent":"家政","flexPlace":"荣成市","flexStart":"2025-10-01",
                 "insuredTypes":["PENSION"],"claimFrom":"2025-10","claimTo":"2025-10","flexCommitment":true}""");
        assertThat(handling(number + "-10").state()).isEqualTo(HandlingState.WAITING_PREREQ);
        if (granted) {
            shown(number + "-12");
        } else {
            hall.complete(CLERK, number + "-12", "Task_FirstReview", AGREE);
        }
        hall.complete(COUNTY_REVIEWER, number + "-12", "Task_Approve", AGREE);
        if (granted) {
            assertThat(hall.open(number + "-10")).containsExactly("Task_FirstReview");
            hall.complete(CLERK, number + "-10", "Task_FirstReview", AGREE);
            hall.complete(COUNTY_REVIEWER, number + "-10", "Task_Recheck", AGREE);
        }

        assertThat(outcome(number + "-12")).isEqualTo(recognition);
        assertThat(outcome(number + "-10")).isEqualTo(subsidy);
    }

    @Test
    @DisplayName("不予认定：街道、区县两人，不公示；写明条件和补救")
    void is_refused_by_two_officials_without_notice() {
        var handling = applied(person(YOUNG), asking("H01", ",'queryAuthorised':true"));
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, handling, "Task_Approve", AGREE);

        assertThat(hall.ends(handling)).contains("EndEvent_HardshipRefused");
        assertThat(codes(handling)).containsExactly("HD_CATEGORY");
        assertThat(reasons(handling))
                .singleElement()
                .extracting(Reason::text)
                .asString()
                .contains("女满40周岁、男满50周岁", "重新申请");
        assertThat(recognition(handling)).isEmpty();
    }

    @Test
    @DisplayName("未授权查询也没有材料：一次性告知补正，提交材料后由经办人员核对认定；逾期未补正的办结")
    void papers_are_asked_for_where_nobody_may_be_asked() {
        var citizen = person(YOUNG);
        hall.register("civ", citizen.idNo(), "{'minimumLiving':true,'minimumLivingUrban':true}");
        var handling = applied(citizen, asking("H05", ""));
        assertThat(evidenceOf(handling))
                .doesNotContain("civ", "dpf", "land", "vet")
                .contains("psb", "si");
        assertThat(codesProposed(handling)).containsExactly("HD_PROOF_MISSING");
        neverSupplemented(CLERK, handling);
        assertThat(outcome(handling)).isEqualTo("NO_SUPPLEMENT");
        assertThat(hall.ends(handling)).contains("EndEvent_HardshipNotSupplemented");
    }

    @Test
    @DisplayName("绿色通道的类别：任务排在前面，承诺期限减半，法定期限不变；其他类别照常")
    void the_green_channel_comes_first() {
        var usual = applied(person(OLD), asking("H01", ",'queryAuthorised':true"));
        var green = applied(person(YOUNG), asking("H05", ",'queryAuthorised':true"));

        assertThat(handling(usual).targetOn()).isEqualTo("2025-11-20");
        assertThat(handling(green))
                .returns(LocalDate.of(2025, 11, 13), Handling::targetOn)
                .returns(handling(usual).dueOn(), Handling::dueOn);
        var later = hall.task(usual, "Task_FirstReview");
        var first = hall.task(green, "Task_FirstReview");
        assertThat(later.getName()).isEqualTo("初审");
        assertThat(first.getName()).isEqualTo("初审（绿色通道）");
        assertThat(first.getPriority()).isGreaterThan(later.getPriority());
    }

    @Test
    @DisplayName("绿色通道的退回重办：先给原来的人，逾一个工作日没有办的给同事")
    void what_came_back_in_the_green_channel_is_given_to_colleagues_too() {
        var green = applied(person(YOUNG), asking("H05", ",'queryAuthorised':true"));
        hall.complete(CLERK, green, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, green, "Task_Approve", Map.of("decision", "RETURN", "comment", "请核对低保类别"));
        assertThat(hall.task(green, "Task_FirstReview"))
                .returns("初审（退回重办）（绿色通道）", Task::getName)
                .returns(CLERK, Task::getAssignee);
        hall.at("2025-11-12T00:00");
        hall.fire("TimeLimitProcess");
        assertThat(hall.task(green, "Task_FirstReview").getAssignee()).isNull();
    }

    @Test
    @DisplayName("授权的：民政数据核实，认定低保人员；决定前一日终止的不再算，其他类别照样核对")
    void the_allowance_is_judged_on_the_day_of_the_decision() {
        var citizen = person(OLD);
        hall.register(
                "civ",
                citizen.idNo(),
                "{'minimumLiving':true,'minimumLivingUrban':true,'minimumLivingUntil':'2025-11-13'}");
        var handling = applied(citizen, asking("H05", ",'queryAuthorised':true"));
        assertThat(evidenceOf(handling)).contains("civ", "dpf", "land").doesNotContain("vet");
        shown(handling);

        var refused = hall.submit(COUNTY_REVIEWER, claimed(COUNTY_REVIEWER, handling, "Task_Approve"), AGREE);
        assertThat(refused.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(String.valueOf(refused.getBody())).contains("事实或者参数已有变化");
    }

    @Test
    @DisplayName("登记库未答复的由人核查，不视为不符合")
    void a_silent_register_is_replaced_by_a_person() {
        var citizen = person(YOUNG);
        hall.fault("dpf", citizen.idNo(), "STATUS_500");
        hall.call("", HttpMethod.PUT, "/sandbox/civ/" + citizen.idNo(), "{\"result\":\"NO_DATA\"}");
        var handling = applied(citizen, asking("H06", ",'queryAuthorised':true"));
        for (var moment : List.of("2025-11-06T09:00:03", "2025-11-06T09:00:08")) {
            hall.at(moment);
            hall.run();
        }
        var tasks = hall.tasks(handling, "Task_VerifyEvidence");
        assertThat(tasks).hasSize(2);
        for (var task : tasks) {
            hall.complete(
                    CLERK,
                    task,
                    Map.of("finding", "CONFIRMED", "comment", "已核对证件", "disabled", "YES", "minimumLiving", "NONE"));
        }
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
        assertThat(proposed(handling).outcome()).isEqualTo("GRANTED");
    }

    @Test
    void is_withdrawn_before_the_decision() {
        var handling = applied(person(OLD), asking("H01", ""));
        withdraw(application(handling), "hardship");
        assertThat(outcome(handling)).isEqualTo("WITHDRAWN");
        assertThat(hall.ends(handling)).contains("EndEvent_HardshipWithdrawn");
    }

    @Test
    @DisplayName("公示期间死亡的，不认定")
    void whoever_dies_while_the_notice_is_shown_is_not_recognised() {
        var citizen = person(OLD);
        var handling = applied(citizen, asking("H01", ""));
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.at("2025-11-10T09:00");
        event(Hall.number("DEATH"), "PersonDied", citizen, "2025-11-09", "{}");
        hall.at("2025-11-14T00:00");
        hall.run();

        assertThat(outcome(handling)).isEqualTo("WITHDRAWN");
        assertThat(recognition(handling)).isEmpty();
        assertThat(page("/public/notices")).doesNotContain(handling);
    }

    @Test
    @DisplayName("公示最后一日提出的异议有效，调查核实后继续")
    void an_objection_on_the_last_day_counts() {
        var handling = applied(person(OLD), asking("H01", ""));
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.at("2025-11-13T23:59");
        var answer = hall.post(
                "portal",
                "/api/applications/" + application(handling) + "/objections",
                "{\"item\":\"hardship\",\"stage\":\"NOTICE\",\"text\":\"其在经营\",\"by\":\"邻居\"}");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        hall.at("2025-11-14T00:00");
        hall.run();
        assertThat(hall.open(handling)).isEqualTo(List.of("Task_InvestigateObjection"));
    }
}
