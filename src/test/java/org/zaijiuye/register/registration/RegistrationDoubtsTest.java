package org.zaijiuye.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.shared.Reason;

@DisplayName("失业登记：存疑的由人核实，理由写明谁显示了什么（政策目录5.1、13.4）")
class RegistrationDoubtsTest extends Counter {

    private static final Map<String, Object> CONFIRMED = Map.of("decision", "AGREE", "comment", "电话核实，情况属实");

    @Autowired
    Opinions opinions;

    @ParameterizedTest(name = "{0}失业、本月仍由单位参保 → {1}")
    @CsvSource({"2025-11-03, REFERRED", "2025-10-31, REFERRED", "2025-09-30, REFUSED"})
    @DisplayName("单位可能未及时停保：失业当月和次月只是线索")
    void insurance_that_was_not_stopped_is_a_matter_to_verify(String unemployed, String outcome) {
        var citizen = citizen("");
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':true,'lastEmployerMonth':'2025-11',"
                        + "'receivingPension':false,'flexibleInsured':false}");
        var proposal = proposal(apply(citizen, unemployed));

        assertThat(proposal.outcome()).isEqualTo(outcome);
        assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> assertThat(reason.text())
                .contains("社会保险系统显示由用人单位参保（2025-11）"));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-11-01'} | 公安人口库显示自2025-11-01起服兵役",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-10-01'} | 公安人口库显示自2025-10-01起服兵役",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-09-30'} | ",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2008-12-01'} | ",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-11-05'} | ",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-10-01','dischargedOn':'2025-11-03'} | ",
                "psb | {'name':'赵红','alive':true,'enlistedOn':'2025-10-01','dischargedOn':'2026-09-30'} | 公安人口库显示自2025-10-01起至2026-09-30止服兵役",
                "psb | {'name':'赵红','alive':true,'emigratedOn':'2025-11-04'} | 公安人口库显示自2025-11-04起移居境外",
                "jus | {'imprisoned':true} | 司法行政系统显示收监执行",
                "jus | {'imprisoned':true,'since':'2025-11-02'} | 司法行政系统显示自2025-11-02起收监执行",
                "jus | {'imprisoned':false,'since':'2015-03-01','releasedOn':'2018-03-01'} | "
            })
    @DisplayName("正在服兵役、移居境外、服刑的不能未经核实登记；早已结束的不影响")
    void what_would_end_a_registration_now_is_looked_at_first(String register, String data, String shown) {
        var citizen = citizen("");
        hall.register(register, citizen.idNo(), data);
        var proposal = proposal(apply(citizen, "2025-10-31"));

        assertThat(proposal.outcome()).isEqualTo(shown == null ? "GRANTED" : "REFERRED");
        if (shown != null) {
            assertThat(stored.reasons(proposal)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("UR_ABSENT_UNVERIFIED");
                assertThat(reason.text()).endsWith("：" + shown);
            });
        }
    }

    @Test
    @DisplayName("个人身份参保：疑点写明；准予后的理由是准予的依据，不是疑点")
    void a_settled_question_carries_no_grant() {
        var citizen = citizen("");
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':false,'receivingPension':false," + "'flexibleInsured':true}");
        var handling = apply(citizen, "2025-10-31");
        assertThat(stored.reasons(proposal(handling))).singleElement().satisfies(reason -> assertThat(reason.text())
                .isEqualTo("是否处于无业状态待核实：社会保险系统显示以个人身份（灵活就业人员）参保缴费"));

        hall.complete(CLERK, handling, "Task_FirstReview", CONFIRMED);

        assertThat(outcome(handling)).isEqualTo("GRANTED");
        assertThat(codes(handling)).containsExactly("UR_ELIGIBLE", "CONFIRMED_BY_OFFICIAL");
        assertThat(reasons(handling)).extracting(Reason::text).noneMatch(text -> text.contains("待核实"));
        assertThat(reasons(handling).get(1).text()).contains("电话核实，情况属实", "社会保险系统显示以个人身份");
        assertThat(opinions.of(handling)).extracting(Opinion::userId).containsExactly(CLERK);
    }

    @Test
    @DisplayName("登记库没有答复：疑点写明是哪个库")
    void a_precheck_names_the_registers_that_were_not_asked() {
        hall.at("2025-11-04T09:30");
        var form = form(Hall.number("PRE"), citizen(""), "2025-11-04T09:00", "U01", "", REGISTRATION);
        var decision = Hall.item(body(hall.post("portal", "/api/precheck", form)), "registration")
                .path("decision");

        assertThat(decision.path("reasons").findValuesAsText("text"))
                .contains("是否处于无业状态待核实：社会保险系统尚未查询；市场监管登记库尚未查询；公共就业系统尚未查询", "是否在校就读待核实：学籍学历库尚未查询", "姓名待核实：公安人口库尚未查询");
    }

    @Test
    @DisplayName("姓名间隔号写法不同，仍是同一人")
    void another_spelling_of_the_separator_is_no_mismatch() {
        var citizen = citizen("");
        hall.register("psb", citizen.idNo(), "{'name':'买买提•艾力','alive':true}");
        var number = Hall.number("UR-NAME");
        hall.at("2025-11-04T09:00");
        submitForm(form(number, citizen, "2025-11-04T09:00", "U01", "", REGISTRATION)
                .replace("\"name\":\"赵红\"", "\"name\":\"买买提．艾力\""));

        assertThat(proposal(number + "-01").outcome()).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("迟收的申请：登记日期按提交日，联系和首次报告从收到之日起算")
    void nothing_runs_from_before_a_form_was_received() {
        var citizen = citizen("");
        var number = Hall.number("UR-LATE");
        hall.at("2026-11-27T09:00");
        submitForm(form(number, citizen, "2025-11-04T09:00", "U01", "", REGISTRATION));
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        assertThat(registration(number).regDate()).isEqualTo("2025-11-04");
        assertThat(registration(number).lastContact()).isEqualTo("2026-11-27");
        assertThat(stored.result(proposal(number + "-01")).path("nextReportDue").asText())
                .isEqualTo("2026-12-27");
        hall.fire("TimeLimitProcess");
        assertThat(registration(number).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(handlings.findByCaseNumberOrderByNumber("C" + number)).hasSize(1);
    }

    @Test
    @DisplayName("迟作出的决定：告知的首次报告日期从决定之日起算，不会已经过去")
    void who_is_told_late_reports_from_that_day_on() {
        var handling = apply(citizen(""), "2025-10-31");
        hall.at("2025-11-20T09:00");
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        assertThat(nextReportDue(handling)).isEqualTo("2025-12-20");
    }

    private String nextReportDue(String handling) {
        var progress = hall.get("portal", "/api/applications/" + handling.substring(0, handling.length() - 3));
        return Hall.item(progress, "registration")
                .path("result")
                .path("nextReportDue")
                .asText();
    }

    /** Submitted on 2025-11-04 by somebody who lost work on a day; returns the number of the handling. */
    private String apply(Citizen citizen, String unemployed) {
        var number = Hall.number("UR-DOUBT");
        hall.at("2025-11-04T09:00");
        submitForm(form(number, citizen, "2025-11-04T09:00", "U01", "", REGISTRATION)
                .replace("\"unempDate\":\"2025-10-31\"", "\"unempDate\":\"" + LocalDate.parse(unemployed) + "\""));
        assertThat(hall.open(number + "-01")).isEqualTo(List.of("Task_FirstReview"));
        return number + "-01";
    }

    private DecisionRecord proposal(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }
}
