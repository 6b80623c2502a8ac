package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

@RunsBeside
@DisplayName("断电：任意两步之间被杀死，重启后不丢失、不重复申请、不重复告知、不重复付款")
class CrashTest {

    /** For a step that the program does by itself, on a busy machine too. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "CRASH-000001";
    private static final String NEXT = "CRASH-000002";
    private static final String NAME = "柳不失";
    private static final String CLERK = "street-clerk-371082001";
    private static final String OFFICER = "si-officer-371082-si";
    private static final String REVIEWER = "si-reviewer-371082-si";
    private static final String APPROVER = "county-approver-371082";
    private static final String AGREE = "{\"variables\":{\"decision\":{\"value\":\"AGREE\"}}}";
    private static final String APPROVE = "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}";

    @Test
    @Timeout(600)
    void a_killed_program_goes_on_where_it_was() throws Exception {
        var folder = Path.of("target", "crash"); // where the logs of the runs stay to be read
        FileSystemUtils.deleteRecursively(folder);
        try (var outside = new OutsideWorld(NAME, ScenarioTest.ACCOUNT)) {
            var started = System.nanoTime();
            try (var run = ProgramRun.start(folder, "2025-11-04T09:00", outside.base())) {
                assertThat(apply(run)).isEqualTo(201);
                outside.awaitSecondQuestionToSchools();
                run.kill();
            }
            var killed = LocalDateTime.parse("2025-11-04T09:00")
                    .plusNanos(System.nanoTime() - started)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plusSeconds(1);
            leavesNoLockBeyond(folder.resolve("zaijiuye"), killed.plusSeconds(50));
            String waiting;
            long deployments;
            try (var run = ProgramRun.start(folder, killed.plusSeconds(50) + "", outside.base())) {
                deployments = deployments(run);
                assertThat(apply(run)).as("the same application again").isEqualTo(200);
                decide(run);
                assertThat(applyNext(run)).isEqualTo(201);
                waiting = task(run, CLERK, "Task_FirstReview");
                sendBatch(run);
                outside.awaitFirstPayment();
                run.kill();
            }
            try (var run = ProgramRun.start(folder, "2025-12-10T08:00", outside.base())) {
                assertThat(apply(run)).isEqualTo(200);
                assertThat(deployments(run)).as("a restart deploys nothing").isEqualTo(deployments);
                assertThat(task(run, CLERK, "Task_FirstReview")).isEqualTo(waiting);
                await().atMost(PATIENCE).until(() -> payments(run).contains("PAID"));
                run.kill();
            }
            noStoredAnswerIsAskedForAgain(outside);
            assertThat(outside.paid()).hasSize(1);
            assertThat(outside.orders())
                    .hasSize(2)
                    .containsOnly(outside.orders().get(0));
        }
        nothingIsLostOrTwice(folder.resolve("zaijiuye"));
    }

    /** The dead program held the questions; a node looks again after five seconds, so it is a minute at most. */
    private static void leavesNoLockBeyond(Path data, LocalDateTime moment) throws SQLException {
        assertThat(rows(data, "select WORKER_ID_ from ACT_RU_EXT_TASK where WORKER_ID_ is not null"))
                .hasSize(1);
        var beyond = " where LOCK_EXP_TIME_ > timestamp '" + moment.toString().replace('T', ' ') + "'";
        for (var table : List.of("ACT_RU_EXT_TASK", "ACT_RU_JOB")) {
            assertThat(rows(data, "select LOCK_EXP_TIME_ from " + table + beyond))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void noStoredAnswerIsAskedForAgain(OutsideWorld outside) {
        assertThat(outside.questions())
                .allSatisfy((requestId, times) ->
                        assertThat(times).as(requestId).isIn(requestId.endsWith(":edu") ? List.of(2, 3) : List.of(1)));
        assertThat(outside.questions())
                .as("only the try that was cut off is repeated")
                .containsValue(3);
    }

    private static int apply(ProgramRun run) {
        return apply(
                run, NUMBER, 602, "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\"}");
    }

    /** Somebody else, whose case waits for a person when the program dies. */
    private static int applyNext(ProgramRun run) {
        return apply(run, NEXT, 604, "{\"item\":\"registration\"}");
    }

    private static int apply(ProgramRun run, String number, int person, String items) {
        var form = ScenarioTest.form(
                number,
                Hall.idNo("371082", LocalDate.of(1984, 3, 12), person),
                NAME,
                "371082001",
                "2025-11-04T09:00:00",
                "2025-10-31",
                "U01",
                items);
        return Visitor.program(run.port(), "portal")
                .json("POST", "/api/applications", form)
                .statusCode();
    }

    private static void decide(ProgramRun run) throws IOException {
        complete(run, CLERK, task(run, CLERK, "Task_FirstReview"), AGREE);
        complete(run, OFFICER, task(run, OFFICER, "Task_FirstReview"), AGREE);
        complete(run, REVIEWER, task(run, REVIEWER, "Task_Recheck"), AGREE);
        await().atMost(PATIENCE).until(() -> get(run, "portal", "/api/applications/" + NUMBER)
                .path("status")
                .asText()
                .equals("CLOSED"));
    }

    private static void sendBatch(ProgramRun run) {
        Visitor.program(run.port(), "").json("PUT", "/sandbox/clock", "{\"now\":\"2025-12-10T06:31:00\"}");
        complete(run, APPROVER, task(run, APPROVER, "Task_ApproveBatch"), APPROVE);
    }

    /** The one open task of a kind that an official sees, as soon as there is one. */
    private static String task(ProgramRun run, String user, String key) {
        var found = await().atMost(PATIENCE)
                .until(() -> get(run, user, "/engine-rest/task?taskDefinitionKey=" + key), list -> list.size() == 1);
        return found.path(0).path("id").asText();
    }

    private static void complete(ProgramRun run, String user, String task, String fields) {
        var visitor = Visitor.program(run.port(), user);
        assertThat(visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")
                        .statusCode())
                .isEqualTo(204);
        var answer = visitor.engine("POST", "/task/" + task + "/submit-form", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static long deployments(ProgramRun run) throws IOException {
        return get(run, "admin", "/engine-rest/deployment/count").path("count").asLong();
    }

    private static List<String> payments(ProgramRun run) throws IOException {
        var caseNumber = get(run, "portal", "/api/applications/" + NUMBER)
                .path("caseNumber")
                .asText();
        return get(run, "portal", "/api/cases/" + caseNumber).findValuesAsText("state");
    }

    private static JsonNode get(ProgramRun run, String user, String path) throws IOException {
        var answer = Visitor.program(run.port(), user).json("GET", path, "");
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    }

    private static void nothingIsLostOrTwice(Path data) throws SQLException {
        assertThat(rows(data, "select number from application order by number")).containsExactly(NUMBER, NEXT);
        assertThat(rows(data, "select number || ' ' || coalesce(outcome, 'WAITS') from handling order by number"))
                .containsExactly(NUMBER + "-01 GRANTED", NUMBER + "-02 GRANTED", NEXT + "-01 WAITS");
        assertThat(rows(data, "select pay_month || ' ' || state from payment_line where state <> 'DUE'"))
                .containsExactly("2025-11 PAID");
        assertThat(rows(data, "select state from payment_batch")).containsExactly("BOOKED");
        assertThat(rows(data, "select title from notice where person_id is not null order by title"))
                .containsExactlyInAnyOrder("失业登记已准予", "失业保险金申领已准予", "您的申请已全部办结", "失业保险金已发放");
        assertThat(rows(data, "select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'ApplicationProcess'"))
                .containsExactlyInAnyOrder(NUMBER, NEXT);
    }

    private static List<String> rows(Path data, String question) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath());
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
