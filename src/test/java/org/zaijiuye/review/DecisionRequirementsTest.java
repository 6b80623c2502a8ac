package org.zaijiuye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.PastTheGate;
import org.zaijiuye.Unemployed;
import org.zaijiuye.decision.DecisionEffects;
import org.zaijiuye.decision.DecisionRecorder;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.office.Posts;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;

@DisplayName("作出决定之前案卷必须显示的内容，流程图、路线和表怎么改都一样")
class DecisionRequirementsTest extends ReviewDesk {

    private static final Map<String, Object> ASK_AGAIN = Map.of("decision", "REQUERY");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ExternalTaskService queries;

    @Autowired
    IdentityService identities;

    @Autowired
    Posts posts;

    @Autowired
    Offices offices;

    @Autowired
    FieldEncryption encryption;

    @Autowired
    EvidenceRecorder evidence;

    @Autowired
    Supplements supplements;

    @Autowired
    Proposals proposals;

    @Autowired
    DecisionEffects effects;

    @Autowired
    DecisionRecorder recorder;

    private @Nullable PastTheGate changed;

    @AfterEach
    void putBack() {
        if (changed != null) {
            changed.withdraw();
        }
    }

    @Test
    @DisplayName("发放资金：一个人同意不能核准；路线改正、重新判定之后照常办理")
    void one_person_grants_no_money() {
        withoutSteps("WeihaiBenefitOrdinary", "recheck", "recheckLevel");
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        refused(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE, "失业保险金申领：发放资金的决定须由不同岗位的两人先后同意，目前只有一人的意见");
        putBackTable();
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", ASK_AGAIN);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE);
        assertThat(handlings.findById(person.benefit()).orElseThrow().outcome()).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("两个人但同一岗位，不能核准发放")
    void two_persons_in_one_post_grant_no_money() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        var given = opinions.of(person.benefit()).get(0);
        assertThat(given.post()).isEqualTo(SI_OFFICER);
        posts.enter("colleague", List.of(SI_OFFICER), "admin");
        opinions.save(new Opinion(
                null,
                given.handling(),
                given.step(),
                "colleague",
                given.choice(),
                null,
                given.comment(),
                given.givenAt(),
                given.post(),
                null));
        assertThatThrownBy(() -> recorder.decide(person.benefit()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("目前几人的意见出自同一岗位");
    }

    @Test
    @DisplayName("两人的口令由同一位管理员设置，等于一个人，不能核准发放；另一位管理员重设之后照常办理")
    void one_administrator_is_not_two_officials() {
        try {
            person.applyForBoth(hall, "2025-11-04T09:00:00");
            setsPassword("admin", SI_OFFICER);
            setsPassword("admin", SI_REVIEWER);
            review(AGREE);
            hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
            assertThat(opinions.of(person.benefit())).singleElement().returns("admin", Opinion::passwordBy);
            refused(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE, "目前几人的口令是同一位系统管理员设置的，不能算作两人");
            setsPassword("admin-b", SI_REVIEWER);
            hall.complete(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE);
            assertThat(handlings.findById(person.benefit()).orElseThrow().outcome())
                    .isEqualTo("GRANTED");
        } finally {
            jdbc.sql("delete from staff_change where subject in (?, ?)")
                    .params(SI_OFFICER, SI_REVIEWER)
                    .update();
        }
    }

    private void setsPassword(String administrator, String user) {
        var answer = hall.call(
                administrator,
                HttpMethod.PUT,
                "/engine-rest/user/" + user + "/credentials",
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(user, administrator));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(204);
    }

    @Test
    @DisplayName("引擎里的组员身份不算岗位：以本单位的人员记录为准")
    void a_membership_in_the_engine_is_no_post() {
        var intruder = "intruder-" + person.number().toLowerCase(Locale.ROOT);
        var user = identities.newUser(intruder);
        user.setPassword(intruder);
        identities.saveUser(user);
        identities.createMembership(intruder, SI_REVIEWER);
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        refused(intruder, person.benefit(), "Task_Recheck", AGREE, "本单位的人员记录中，您不在本环节的岗位（" + SI_REVIEWER + "）");
        posts.enter(intruder, List.of(SI_REVIEWER), "admin");
        hall.complete(intruder, hall.task(person.benefit(), "Task_Recheck"), AGREE);
        assertThat(handlings.findById(person.benefit()).orElseThrow().outcome()).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("先前同意的人后来登记为近亲属：其意见不算")
    void a_relatives_opinion_does_not_count() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        offices.relate(SI_OFFICER, encryption.hash("01", person.idNo()), "SPOUSE");
        refused(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE, "失业保险金申领：发放资金的决定须由不同岗位的两人先后同意，目前只有一人的意见");
        offices.forgetRelations(SI_OFFICER);
    }

    @Test
    @DisplayName("别的经办机构的岗位：意见不算")
    void a_post_at_another_office_does_not_count() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        review(AGREE);
        hall.complete(SI_OFFICER, person.benefit(), "Task_FirstReview", AGREE);
        var given = opinions.of(person.benefit()).get(0);
        posts.enter("elsewhere", List.of("si-officer-371002-si"), "admin");
        opinions.save(new Opinion(
                given.id(),
                given.handling(),
                given.step(),
                "elsewhere",
                given.choice(),
                null,
                given.comment(),
                given.givenAt(),
                "si-officer-371002-si",
                null));
        refused(SI_REVIEWER, person.benefit(), "Task_Recheck", AGREE, "目前只有一人的意见");
    }

    @Test
    @DisplayName("没有经办人员的不利决定：登记库工作的步骤上出现事件，改正路线后重试，照常审核")
    void the_rule_alone_refuses_nobody() {
        withoutSteps("WeihaiRegistrationRefused", "firstReview", "firstReviewLevel", "recheck", "recheckLevel");
        hall.register("edu", person.idNo(), "{'enrolled':true}");
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        assertThat(hall.open(number())).isEmpty();
        undecided(number());
        var query = queries.createExternalTaskQuery().processDefinitionKey("EvidenceProcess").list().stream()
                .filter(each -> number().equals(each.getBusinessKey()))
                .findFirst()
                .orElseThrow();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(query.getProcessInstanceId())
                        .singleResult()
                        .getIncidentMessage())
                .startsWith("失业登记：对当事人不利的决定须由两人办理，目前没有经办人员的有效意见，不能作出决定。");
        putBackTable();
        queries.setRetries(query.getId(), 1);
        hall.run();
        assertThat(hall.open(number())).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("事实变了：同意被拒绝并说明怎么办，重新判定之后按新的结论办理")
    void nobody_decides_on_old_facts() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        told("edu", Evidence.Result.MATCH, Map.of("enrolled", true));
        refused(Unemployed.CLERK, number(), "Task_FirstReview", AGREE, "失业登记：拟办意见作出之后，事实或者参数已有变化");
        review(ASK_AGAIN);
        review(AGREE);
        assertThat(hall.open(number())).containsExactly("Task_Recheck");
    }

    @Test
    @DisplayName("应当查询的登记库没有答复：不能作出决定")
    void nobody_decides_before_the_registers_have_answered() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        told("jus", Evidence.Result.TIMEOUT, Map.of());
        proposals.propose(number());
        refused(
                Unemployed.CLERK,
                number(),
                "Task_FirstReview",
                Map.of("decision", "AGREE", "comment", "本人说明"),
                "失业登记：尚未核实：");
    }

    @Test
    @DisplayName("还在等补正：不能作出决定")
    void nobody_decides_while_papers_are_awaited() {
        person.applyForRegistration(hall, "2025-11-04T09:00:00");
        supplements.save(new Supplement(
                null,
                number(),
                "学籍证明",
                Unemployed.CLERK,
                LocalDateTime.parse("2025-11-04T09:30"),
                LocalDate.parse("2025-11-18"),
                null,
                null,
                null));
        refused(Unemployed.CLERK, number(), "Task_FirstReview", AGREE, "失业登记：正在等待申请人补正");
    }

    @Test
    @DisplayName("一个决定只生效一次，没有决定的不生效")
    void a_decision_takes_effect_once() {
        person.applyForBoth(hall, "2025-11-04T09:00:00");
        assertThatThrownBy(() -> effects.grant(number()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("没有准予的决定");
        review(AGREE);
        assertThatThrownBy(() -> effects.grant(number()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("已经生效过一次");
        assertThatThrownBy(() -> effects.refused(number())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> effects.unanswered(number())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recorder.decide(number()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("已经办结");
        assertThat(registrations.findByHandling(number())).isPresent();
    }

    private void told(String register, Evidence.Result result, Object data) {
        evidence.enter(
                number(),
                register,
                Evidence.Source.REGISTER,
                "again",
                "再次查询",
                result,
                null,
                null,
                data,
                "register-worker");
    }

    private void refused(String user, String handling, String task, Map<String, Object> fields, String sentence) {
        var id = hall.task(handling, task).getId();
        hall.claim(user, id);
        var before = opinions.of(handling).size();
        var answer = hall.submit(user, id, fields);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(answer.getBody())).contains(sentence);
        assertThat(hall.open(handling)).containsExactly(task);
        assertThat(opinions.of(handling)).hasSize(before);
        undecided(handling);
        tasks.setAssignee(id, null);
    }

    private void undecided(String handling) {
        assertThat(decisions.latest(handling, DecisionRecord.Kind.DECISION)).isEmpty();
        assertThat(handlings.findById(handling).orElseThrow().open()).isTrue();
    }

    private void withoutSteps(String row, String... columns) {
        changed = PastTheGate.deploy(engine, Map.of("ReviewRoute.dmn", ChangedRoute.without(row, columns)));
    }

    private void putBackTable() {
        Objects.requireNonNull(changed).withdraw();
        changed = null;
    }
}
