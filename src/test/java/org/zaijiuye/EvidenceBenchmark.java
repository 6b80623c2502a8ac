package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zaijiuye.port.Register;

/**
 * How long the evidence of handlings takes on one node that runs by itself, with every register of the sandbox delayed
 * by a second. Run by hand: {@code ./mvnw -q test -Dtest=EvidenceBenchmark}.
 */
class EvidenceBenchmark {

    private static final String MOMENT = "2025-11-04T09:00:00";
    private static final int WARMUP = 30;
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void evidence_of_one_handling_and_of_twenty_at_once() {
        var now = LocalDateTime.parse(MOMENT).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        ClockUtil.offset(now.toEpochMilli() - System.currentTimeMillis());
        try (var program = program()) {
            var port = Integer.parseInt(String.valueOf(program.getEnvironment().getProperty("local.server.port")));
            var run = new Run(port, program.getBean(HistoryService.class));
            run.measure("WARM", WARMUP, "", "");
            var one = run.measure("ONE", 1, "DELAY", "DELAY");
            var many = run.measure("MANY", AT_ONCE, "DELAY", "DELAY");
            var dead = run.measure("DEAD", AT_ONCE, "DELAY", "RESET");
            System.out.printf(
                    "%nEvidence complete, every register delayed by 1 s: one handling after %d ms; %d started at once after"
                            + " %d ms, with the schools dead for all of them after %d ms; %d processors%n",
                    one, AT_ONCE, many, dead, Runtime.getRuntime().availableProcessors());
            assertThat(one).isLessThan(2_500);
            assertThat(many).isLessThan(10_000);
        }
    }

    private static ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(ZaijiuyeApplication.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("noTestClasses", new BenchmarkParts.NoTestClasses()))
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:evidence;DB_CLOSE_DELAY=-1",
                        "--server.port=0",
                        "--camunda.bpm.metrics.db-reporter-activate=false",
                        "--zaijiuye.sandbox.delay=1s",
                        "--zaijiuye.keys.folder=target/keys",
                        "--logging.level.root=warn");
    }

    private record Run(int port, HistoryService history) {

        /** Milliseconds from the first start of EvidenceProcess to its last end; the schools may behave differently. */
        long measure(String prefix, int handlings, String fault, String faultOfSchools) {
            var numbers = IntStream.range(0, handlings)
                    .mapToObj(i -> prefix + "-%04d".formatted(i))
                    .toList();
            IntStream.range(0, handlings).forEach(i -> known(person(prefix, i), fault, faultOfSchools));
            var sent = IntStream.range(0, handlings)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> apply(numbers.get(i), person(prefix, i))))
                    .toList();
            sent.forEach(CompletableFuture::join);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> evidence(prefix).stream()
                                    .filter(each -> each.getEndTime() != null || doubtful(each))
                                    .count()
                            == handlings);
            return duration(evidence(prefix));
        }

        private List<HistoricProcessInstance> evidence(String prefix) {
            return history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey("EvidenceProcess")
                    .processInstanceBusinessKeyLike(prefix + "-%")
                    .list();
        }

        private boolean doubtful(HistoricProcessInstance evidence) {
            return history.createHistoricActivityInstanceQuery()
                            .processInstanceId(evidence.getId())
                            .activityId("Task_VerifyEvidence")
                            .count()
                    > 0;
        }

        /** The last end of the questions, whether a clerk's task follows or not. */
        private long duration(List<HistoricProcessInstance> evidence) {
            var first = evidence.stream()
                    .map(HistoricProcessInstance::getStartTime)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var last = evidence.stream()
                    .flatMap(each -> history
                            .createHistoricActivityInstanceQuery()
                            .processInstanceId(each.getId())
                            .activityId("Task_QueryRegisters")
                            .list()
                            .stream())
                    .map(activity -> activity.getEndTime())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Duration.between(first.toInstant(), last.toInstant()).toMillis();
        }

        private void known(String idNo, String fault, String faultOfSchools) {
            for (var register : Register.values()) {
                var data = String.valueOf(BenchmarkParts.ANSWERS.get(register));
                var spoilt = register == Register.EDU ? faultOfSchools : fault;
                var body = "{\"data\":" + data + (spoilt.isEmpty() ? "" : ",\"fault\":\"" + spoilt + "\"") + "}";
                var answer = Visitor.program(port, "").json("PUT", "/sandbox/" + register.code() + "/" + idNo, body);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            }
        }

        private void apply(String number, String idNo) {
            var form = ScenarioTest.form(
                    number,
                    idNo,
                    BenchmarkParts.NAME,
                    "371082001",
                    MOMENT,
                    "U01",
                    ScenarioTest.REGISTRATION.replace(",", ""));
            var answer = Visitor.program(port, "portal").json("POST", "/api/applications", form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }

        private static String person(String prefix, int i) {
            var born = LocalDate.of(1984, 3, 12).minusDays(Math.abs(prefix.hashCode() % 3_000));
            return Hall.idNo("371082", born, 2 * i);
        }
    }
}
