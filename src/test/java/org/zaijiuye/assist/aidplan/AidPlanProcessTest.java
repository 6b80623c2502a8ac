package org.zaijiuye.assist.aidplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.assist.aidplan.AidPlan.State;
import org.zaijiuye.lifecycle.ServiceOfficeChanged;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("就业援助：制定计划、3+1+1 服务、办结与退出")
class AidPlanProcessTest extends Counter {

    @Autowired
    private AidPlanRound round;

    @Autowired
    private AidPlans plans;

    @Autowired
    private OwnAidPlan own;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ServiceRecords services;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher publisher;

    private Citizen citizen;
    private String caseNumber = "";
    private String number = "";

    @BeforeEach
    void registeredOnTheSecondTier() {
        citizen = citizen("");
        caseNumber = registered(citizen);
        tier(2);
        number = caseNumber + "-A1";
    }

    private void tier(int tier) {
        database.sql("update registration set tier = ? where case_number = ?")
                .params(tier, caseNumber)
                .update();
    }

    private void run(String day) {
        hall.at(day + "T08:00");
        transaction.executeWithoutResult(each -> round.portion(LocalDate.parse(day), 0, 1_000_000));
    }

    private void planned() {
        run("2026-02-03");
        hall.complete(CLERK, number, "Task_PlanAid", plan("ORDINARY", ""));
    }

    private static Map<String, Object> plan(String difficulty, String reason) {
        return Map.of(
                "difficulty", difficulty, "difficultyReason", reason, "needs", "年龄偏大，没有技能", "plan", "推荐家政岗位，参加培训");
    }

    private void given(ServiceKind kind, String on, int times) {
        for (var i = 0; i < times; i++) {
            services.save(new ServiceRecord(
                    null,
                    caseOf(caseNumber).personId(),
                    caseNumber,
                    kind,
                    LocalDate.parse(on),
                    true,
                    Hall.number("AID"),
                    null));
        }
    }

    private State state() {
        return plans.findById(number).orElseThrow().state();
    }

    @Test
    @DisplayName("只有市场化服务一层的没有援助计划；进入就业援助层的当天一份，十个工作日内制定")
    void one_cycle_for_who_is_on_the_second_tier() {
        tier(1);
        run("2026-02-02");
        assertThat(plans.findById(number)).isEmpty();
        tier(2);
        run("2026-02-03");
        run("2026-02-04");

        assertThat(plans.casesOfCycles(List.of(caseNumber))).hasSize(1);
        assertThat(hall.task(number, "Task_PlanAid").getDueDate()).isEqualTo("2026-02-24T23:59:59");
    }

    @Test
    @DisplayName("改由另一机构服务的，正在进行的周期由该机构接着办，原机构不能再认领")
    void the_office_that_serves_from_now_on_goes_on_with_it() {
        run("2026-02-03");
        transaction.executeWithoutResult(
                each -> publisher.publishEvent(new ServiceOfficeChanged(caseNumber, "371002001")));
        var task = hall.task(number, "Task_PlanAid").getId();

        assertThat(hall.claim(CLERK, task).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(hall.claim("street-clerk-371002001", task).getStatusCode().is2xxSuccessful())
                .isTrue();
    }

    @Test
    @DisplayName("三项都达到次数才办结：此前提交的任务继续，本周期之前的服务不算")
    void a_cycle_is_closed_when_everything_was_given() {
        given(ServiceKind.RECOMMENDATION, "2026-02-02", 3);
        planned();
        assertThat(told(number)).contains("您的就业援助计划");
        assertThat(hall.task(number, "Task_GiveAid").getDueDate()).isEqualTo("2026-05-04T23:59:59");

        var task = hall.task(number, "Task_GiveAid").getId();
        hall.claim(CLERK, task);
        var half = hall.submit(CLERK, task, Map.of("policies", "灵活就业社保补贴", "progress", "已讲解"));
        assertThat(half.getBody().toString()).contains("“讲解的政策”和“答复”");
        hall.complete(
                CLERK,
                number,
                "Task_GiveAid",
                Map.of("policies", "灵活就业社保补贴", "answer", "符合条件，到街道申请", "progress", "已讲解"));
        assertThat(hall.open(number)).containsExactly("Task_GiveAid");
        assertThat(told(number)).contains("政策咨询记录");

        given(ServiceKind.RECOMMENDATION, "2026-02-10", 3);
        given(ServiceKind.GUIDANCE, "2026-02-10", 1);
        var open = hall.task(number, "Task_GiveAid").getId();
        assertThat(tasks.getVariable(open, "card")).isEqualTo(number);
        assertThat(tasks.getVariable(open, "view").toString())
                .contains("年龄偏大", "梁宇（街道经办）", "已讲解　政策咨询：灵活就业社保补贴　答复：符合条件");
        assertThat(own.of(new Applicant("", caseOf(caseNumber).personId())))
                .hasValueSatisfying(shown -> assertThat(shown.cycles().get(0).consultations())
                        .containsExactly(new OwnAidPlan.Told(LocalDate.of(2026, 2, 3), "灵活就业社保补贴", "符合条件，到街道申请")));
        hall.complete(CLERK, number, "Task_GiveAid", Map.of("progress", "三次推荐均已送达"));

        assertThat(hall.ends(number)).contains("EndEvent_AidComplete");
        assertThat(state()).isEqualTo(State.COMPLETE);
    }

    @Test
    @DisplayName("困难程度：测算的结果和理由给经办人员看，由其判断；与测算不同的必须写明理由，一并存档")
    void an_official_judges_the_degree_of_difficulty() {
        run("2026-02-03");
        var task = hall.task(number, "Task_PlanAid").getId();
        hall.claim(CLERK, task);
        assertThat(tasks.getVariable(task, "view").toString()).contains("\"difficulty\":\"一般\"", "岗位推荐 0/3");
        assertThat(hall.submit(CLERK, task, plan("SPECIAL", "")).getBody().toString())
                .contains("与测算的“一般”不同，请填写“判断的理由”");
        hall.complete(CLERK, number, "Task_PlanAid", plan("SPECIAL", "独自照顾重病家人"));

        assertThat(plans.findById(number).orElseThrow())
                .returns(Difficulty.SPECIAL, AidPlan::difficulty)
                .returns(Difficulty.ORDINARY, AidPlan::difficultyFound);
        assertThat(tasks.getVariable(hall.task(number, "Task_GiveAid").getId(), "view")
                        .toString())
                .contains("特别困难（测算一般：独自照顾重病家人）");
    }

    @Test
    @DisplayName("仍未就业的，满十二个月后开始下一个周期")
    void another_cycle_follows_after_twelve_months() {
        planned();
        hall.at("2026-02-10T09:00");
        given(ServiceKind.RECOMMENDATION, "2026-02-10", 3);
        given(ServiceKind.GUIDANCE, "2026-02-10", 1);
        hall.complete(CLERK, number, "Task_GiveAid", Map.of("policies", "创业补贴", "answer", "尚未满一年", "progress", "已完成"));

        run("2027-02-02");
        assertThat(plans.casesOfCycles(List.of(caseNumber))).hasSize(1);
        run("2027-02-03");
        assertThat(plans.casesOfCycles(List.of(caseNumber))).hasSize(2);
        given(ServiceKind.RECOMMENDATION, "2027-02-03", 1);
        assertThat(own.of(new Applicant("", caseOf(caseNumber).personId()))
                        .orElseThrow()
                        .cycles())
                .extracting(OwnAidPlan.Cycle::end, OwnAidPlan.Cycle::counter)
                .containsExactly(
                        tuple(null, "岗位推荐 1/3　职业指导 0/1　政策咨询 0/1"),
                        tuple("已于2026-02-10完成", "岗位推荐 3/3　职业指导 1/1　政策咨询 1/1"));
    }

    @Test
    @DisplayName("找到工作、注销登记的，援助终止")
    void who_leaves_the_register_is_owed_no_more() {
        planned();
        left(citizen, caseNumber);

        assertThat(hall.ends(number)).contains("EndEvent_ServiceEnded");
        assertThat(state()).isEqualTo(State.ENDED);
    }
}
