package org.zaijiuye;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.SqlCounts.Count;
import org.zaijiuye.assist.trialgrant.TrialGrant;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.policy.TableFaults;
import org.zaijiuye.serve.trialwish.TrialWish;

/**
 * Two items that only tests have go through everything that the program does with an item: their packages, rows, diagram
 * and branches are all there is of them ({@code src/docs/add-an-item.md}).
 */
@Import({TrialWish.class, TrialGrant.class, TrialItemTest.Counting.class})
@ContextConfiguration(initializers = TrialBundle.class)
@TestPropertySource(properties = "zaijiuye.bundle=" + TrialBundle.FOLDER)
@DisplayName("新事项：只写自己的文件，不改通用代码")
class TrialItemTest extends Counter {

    private static final String WISH = "{\"item\":\"trialwish\",\"topic\":\"养殖\"}";
    private static final String NO_WISH = "{\"item\":\"trialwish\",\"topic\":\"无\"}";
    private static final String GRANT = "{\"item\":\"trialgrant\",\"kind\":\"SMALL\",\"place\":\"371082\"}";
    private static final String LARGE = GRANT.replace("SMALL", "LARGE");
    private static final String DAY = "2025-11-04T09:00";

    @Autowired
    private ItemRegistry items;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient trial;

    @Autowired
    private ManagementService management;

    @Autowired
    private SqlCounts counts;

    private Citizen citizen;
    private String number;

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        hall.register("edu", citizen.idNo(), "{'enrolled':false,'trialPoints':'HIGH'}");
        number = Hall.number("TRIAL");
    }

    @Test
    void a_precheck_names_office_papers_limit_and_what_comes_first() {
        hall.at(DAY);
        var items = body(precheck(WISH, LARGE)).path("items");
        assertThat(items.get(0).at("/decision/outcome").asText()).isEqualTo("GRANTED");
        assertThat(items.get(0).path("waitsFor").isNull()).isTrue();
        var grant = items.get(1);
        assertThat(grant.at("/decision/outcome").asText()).isEqualTo("REFERRED");
        assertThat(grant.path("waitsFor").asText()).isEqualTo("trialwish");
        assertThat(grant.at("/missing").findValuesAsText("material")).containsExactly("大额补助说明");
        assertThat(grant.path("office").asText()).isEqualTo("371082001");
        assertThat(grant.at("/limit/legalDays").asInt()).isEqualTo(5);
        assertThat(body(precheck(WISH, GRANT)).at("/items/1/missing")).isEmpty();
    }

    @Test
    void the_form_is_checked_by_what_the_items_say() {
        hall.at(DAY);
        assertThat(faults(precheck(
                        "{\"item\":\"trialwish\"}",
                        GRANT.replace("371082", "999999"),
                        "{\"item\":\"deregistration\",\"deregReason\":\"D08\"}")))
                .contains("items[0].topic FIELD_MISSING", "items[1].place FIELD_INVALID", "items[1].item F91");
        assertThat(faults(precheck(WISH, GRANT.replace("371082", "140106"))))
                .containsExactly("items[1].place TRIAL_PLACE");
        var bare = Hall.json(form(number, citizen, DAY, "U01", "", GRANT));
        bare.remove("unemployment");
        bare.withObject("/applicant").remove("siCardAccount");
        var answer = hall.post("portal", "/api/precheck", bare.toString());
        assertThat(faults(answer)).containsExactlyInAnyOrder("unemployment FIELD_MISSING", "items[0].payAccount F09");
        assertThat(String.valueOf(answer.getBody())).contains("选择失业登记或者失业保险金申领或者试点补助申领的，请填写“失业信息”。");
    }

    @Test
    void its_rule_answers_hypothetical_cases() {
        assertThat(hall.get("portal", "/api/decisions/trialgrant/schema").at("/properties/kind/enum"))
                .hasSize(2);
        var facts =
                "{\"profile\":\"weihai\",\"area\":\"371082\",\"date\":\"2025-11-04\",\"kind\":\"SMALL\",\"alive\":true,\"enrolled\":%s}";
        var granted = body(hall.post("portal", "/api/decisions/trialgrant", facts.formatted(false)));
        assertThat(granted.at("/result/months").asInt()).isEqualTo(3);
        var refused = body(hall.post("portal", "/api/decisions/trialgrant", facts.formatted(true)));
        assertThat(refused.at("/reasons/0/legalBasis").asText()).isEqualTo("《试点办法》第二条");
    }

    @Test
    void the_tables_are_checked_by_what_the_items_say() throws IOException {
        var tables = new TableFaults(items.all());
        var folder = new ClassPathResource(TrialBundle.FOLDER + "processes/policy/");
        for (var table : List.of("Parameters", "TimeLimits", "ReviewRoute", "EvidenceSources", "Materials")) {
            var content = folder.createRelative(table + ".dmn").getContentAsByteArray();
            assertThat(tables.of(table + ".dmn", content)).as(table).isEmpty();
        }
        var route = folder.createRelative("ReviewRoute.dmn").getContentAsString(UTF_8);
        assertThat(tables.of(
                        "ReviewRoute.dmn",
                        route.replace("\"county-reviewer\"", "\"county-approver\"")
                                .getBytes(UTF_8)))
                .anySatisfy(fault -> assertThat(fault.message()).contains("试点补助首次发放必须由 county-reviewer 复核"));
        var months = folder.createRelative("Parameters.dmn").getContentAsString(UTF_8);
        assertThat(tables.of(
                        "Parameters.dmn",
                        months.replace("<text>\"3\"</text>", "<text>\"13\"</text>")
                                .getBytes(UTF_8)))
                .anySatisfy(fault -> assertThat(fault.message()).contains("这个参数的取值应为1至12的整数"));
    }

    @Test
    @DisplayName("无需核验和审核的事项：一步办结，没有自己的流程")
    void the_automatic_item_is_decided_in_one_step() {
        submit(number, citizen, DAY, WISH);
        assertThat(codes(number + "-91")).containsExactly("WISH_NOTED");
        assertThat(told(number + "-91")).containsExactly("试点意愿登记已准予");
        assertThat(told(number)).containsExactly("您的申请已全部办结");
        var progress = Hall.item(progress(), "trialwish");
        assertThat(progress.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(progress.at("/result/wishNo").asText()).isEqualTo("W-" + number + "-91");
        assertThat(hall.ends(number + "-91")).isEmpty();
    }

    @Test
    void the_automatic_item_is_refused_withdrawn_or_referred_to_nobody() {
        submit(number, citizen, DAY, NO_WISH);
        assertThat(codes(number + "-91")).containsExactly("WISH_NONE");
        var other = citizen("");
        var taken = Hall.number("TRIAL");
        assertThat(post(taken, other, DAY, "U01", "", WISH).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        withdraw(taken, "trialwish");
        assertThat(outcome(taken + "-91")).isEqualTo("WITHDRAWN");
        var doubtful = citizen("");
        var stays = Hall.number("TRIAL");
        assertThat(post(stays, doubtful, DAY, "U01", "", WISH.replace("养殖", "待定"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThatThrownBy(hall::run).hasMessageContaining("办件 " + stays + "-91 需要人工判断");
        assertThat(handling(stays + "-91").open()).isTrue();
        withdraw(stays, "trialwish");
        assertThat(count("select count(*) from trial_wish where handling = ?", taken + "-91"))
                .isZero();
    }

    @Test
    void without_its_prerequisite_it_closes_with_the_reason_of_its_own() {
        submit(number, citizen, DAY, NO_WISH, GRANT);
        assertThat(outcome(number + "-92")).isEqualTo("PREREQ_FAILED");
        assertThat(reasons(number + "-92")).singleElement().satisfies(reason -> assertThat(reason.sentence())
                .startsWith("尚未登记试点意愿")
                .endsWith("（《试点办法》第二条）"));
        assertThat(told(number + "-92")).containsExactly("试点补助申领因前置事项未办成而办结");
    }

    @Test
    @DisplayName("核验、审核、准予：证据用事项自己的词，走事项自己的路线")
    void it_is_granted_after_evidence_and_review() {
        submit(number, citizen, DAY, WISH, GRANT);
        var grant = number + "-92";
        assertThat(handling(grant).office()).isEqualTo("371082001");
        assertThat(evidence(grant)).anySatisfy(said -> assertThat(said).contains("在校：否", "试点积分：高"));
        hall.complete(CLERK, grant, "Task_FirstReview", AGREE);
        assertThat(outcome(grant)).isNull();
        hall.complete(COUNTY_REVIEWER, grant, "Task_Recheck", AGREE);
        assertThat(codes(grant)).containsExactly("TRIAL_ELIGIBLE");
        assertThat(state(grant)).isEqualTo("RUNNING");
        assertThat(hall.ends(grant)).contains("EndEvent_TrialGrantRegistered");
        assertThat(Hall.item(progress(), "trialgrant").at("/result/months").asInt())
                .isEqualTo(3);
    }

    @Test
    void its_other_kind_of_case_takes_the_other_route_and_is_answered_by_a_person() {
        submit(number, citizen, DAY, WISH, LARGE);
        var grant = number + "-92";
        assertThat(handling(grant).caseKind()).isEqualTo("LARGE");
        var confirmed = Map.<String, Object>of("decision", "AGREE", "comment", "已走访核实");
        hall.complete(CLERK, grant, "Task_FirstReview", confirmed);
        hall.complete(COUNTY_REVIEWER, grant, "Task_Recheck", AGREE);
        hall.complete(COUNTY_APPROVER, grant, "Task_Approve", AGREE);
        assertThat(codes(grant)).containsExactly("TRIAL_ELIGIBLE", "CONFIRMED_BY_OFFICIAL");
        assertThat(state(grant)).isEqualTo("RUNNING");
    }

    @Test
    void an_upheld_objection_grants_what_was_refused_and_undoes_what_was_granted() {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        submit(number, citizen, DAY, WISH, GRANT);
        var grant = number + "-92";
        reviewedByCounty(grant);
        assertThat(outcome(grant)).isEqualTo("REFUSED");
        var objection = objected();
        hall.register("edu", citizen.idNo(), "{'enrolled':false}");
        answered(objection, "REQUERY");
        hall.run();
        answered(objection, "UPHELD");
        assertThat(outcome(grant)).isEqualTo("GRANTED");
        assertThat(state(grant)).isEqualTo("RUNNING");
        var granted = granted(citizen(""));
        answered(objected(), "UPHELD");
        assertThat(outcome(granted)).isEqualTo("REFUSED");
        assertThat(state(granted)).isEqualTo("UNDONE");
    }

    @Test
    void it_is_withdrawn_never_supplemented_or_asked_for_twice() {
        submit(number, citizen, DAY, WISH, GRANT);
        var second = Hall.number("TRIAL");
        submit(second, citizen, "2025-11-05T09:00", GRANT);
        assertThat(codes(second + "-92")).containsExactly("ITEM_OPEN");
        withdraw(number, "trialgrant");
        assertThat(hall.ends(number + "-92")).contains("EndEvent_TrialGrantWithdrawn");
        assertThat(outcome(number + "-92")).isEqualTo("WITHDRAWN");
        var third = Hall.number("TRIAL");
        submit(third, citizen, "2025-11-06T09:00", GRANT);
        neverSupplemented(CLERK, third + "-92");
        assertThat(outcome(third + "-92")).isEqualTo("NO_SUPPLEMENT");
    }

    @Test
    void the_end_of_the_registration_ends_it() {
        var caseNumber = registered(citizen);
        submit(number, citizen, "2025-11-10T09:00", WISH, GRANT);
        reviewedByCounty(number + "-92");
        assertThat(handling(number + "-92").caseNumber()).isEqualTo(caseNumber);
        assertThat(state(number + "-92")).isEqualTo("RUNNING");
        left(citizen, caseNumber);
        assertThat(state(number + "-92")).isEqualTo("ENDED");
    }

    @Test
    @DisplayName("一步办结：不多于25条语句，没有自己的提交")
    void the_one_step_costs_few_statements_and_no_commit() {
        cost(citizen, false);
        var without = cost(citizen(""), true);
        var with = cost(citizen(""), false);
        assertThat(with.statements() - without.statements())
                .as("%s", with.texts())
                .isBetween(1L, 25L);
        assertThat(with.commits()).isEqualTo(without.commits());
    }

    private record Cost(long statements, long commits, Map<String, Long> texts) {}

    /** What running an application costs whose only item is decided in one step, or withdrawn before. */
    private Cost cost(Citizen applicant, boolean withdrawn) {
        var application = Hall.number("COST");
        assertThat(post(application, applicant, DAY, "U01", "", WISH).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        if (withdrawn) {
            assertThat(hall.post(
                                    "portal",
                                    "/api/applications/" + application + "/withdrawals",
                                    "{\"items\":[\"trialwish\"],\"reason\":\"已另有安排\"}")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }
        counts.reset();
        for (var jobs = jobs(application); !jobs.isEmpty(); jobs = jobs(application)) {
            var job = jobs.get(0).getId();
            counts.counted(() -> management.executeJob(job));
        }
        assertThat(outcome(application + "-91")).isEqualTo(withdrawn ? "WITHDRAWN" : "GRANTED");
        return new Cost(
                counts.of(Count.ENGINE_STATEMENTS) + counts.of(Count.OUR_STATEMENTS),
                counts.of(Count.WRITING_COMMITS),
                counts.mostFrequent(60));
    }

    private List<Job> jobs(String application) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(application)
                .singleResult();
        return instance == null
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .list();
    }

    /** Counts the statements of this context. */
    static class Counting {

        @Bean
        static SqlCounts counts() {
            return new SqlCounts(false);
        }

        @Bean
        static BeanPostProcessor counting(SqlCounts counts) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource ? counts.around(dataSource) : bean;
                }
            };
        }
    }

    private String granted(Citizen other) {
        citizen = other;
        number = Hall.number("TRIAL");
        submit(number, other, DAY, WISH, GRANT);
        reviewedByCounty(number + "-92");
        assertThat(outcome(number + "-92")).isEqualTo("GRANTED");
        return number + "-92";
    }

    private void reviewedByCounty(String handling) {
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, handling, "Task_Recheck", AGREE);
    }

    private String objected() {
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"trialgrant\",\"stage\":\"DECISION\",\"text\":\"事实有误\",\"by\":\"赵红\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("objection").asText();
    }

    private ResponseEntity<JsonNode> precheck(String... items) {
        return hall.call("portal", HttpMethod.POST, "/api/precheck", form(number, citizen, DAY, "U01", "", items));
    }

    private static List<String> faults(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return body(answer)
                .path("faults")
                .valueStream()
                .map(fault ->
                        fault.path("field").asText() + " " + fault.path("code").asText())
                .toList();
    }

    private JsonNode progress() {
        return hall.get("portal", "/api/applications/" + number);
    }

    private List<String> evidence(String handling) {
        var task = hall.task(handling, "Task_FirstReview").getId();
        return Stream.of(stored.read(String.valueOf(tasks.getVariableLocal(task, "view"))))
                .flatMap(view -> view.path("evidence").valueStream())
                .map(row -> row.path("said").asText())
                .toList();
    }

    private String state(String handling) {
        return trial.sql("select state from trial_grant where handling = ?")
                .param(handling)
                .query(String.class)
                .single();
    }

    private int count(String sql, String handling) {
        return trial.sql(sql).param(handling).query(Integer.class).single();
    }
}
