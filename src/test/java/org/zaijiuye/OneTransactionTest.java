package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Outbox;

@ProcessTest
@DisplayName("一个事务：引擎与业务表同进同退")
class OneTransactionTest {

    private static final String OFFICE = "371082001";

    @Autowired
    Hall hall;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void go_to_work() {
        hall.at("2025-11-04T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void what_fails_after_the_engine_has_started_takes_the_engines_rows_back_with_ours() {
        var number = Hall.number("TX-AFTER");
        var form = registration(number, 201);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    runtime.startProcessInstanceByKey("ApplicationProcess", form);
                    assertThat(count("application where number = :key", number)).isOne();
                    assertThat(runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(number)
                                    .count())
                            .isOne();
                    throw new IllegalStateException("after the start");
                }))
                .hasMessage("after the start");

        nothingIsLeftOf(number);
    }

    @Test
    void what_the_engine_refuses_takes_back_what_we_wrote_before() {
        var number = Hall.number("TX-BEFORE");
        var faulty = registration(number, 203);
        faulty.putValueTyped("application", Variables.stringValue("{\"applicationNumber\":\"" + number + "\"}", true));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.tellOffice("street-clerk-" + OFFICE, number, number + ":PLANTED", "试", "试");
                    runtime.startProcessInstanceByKey("ApplicationProcess", faulty);
                }))
                .isInstanceOf(Rejected.class);

        assertThat(count("notice where subject = :key", number)).isZero();
        nothingIsLeftOf(number);
    }

    /** The notice that closes the application is already there, so the step that would write it breaks in the middle. */
    @Test
    void a_delegate_that_throws_loses_nothing_and_tells_nothing_twice() {
        var number = Hall.number("TX-STEP");
        apply(number, 205);
        outbox.tellOffice("street-clerk-" + OFFICE, number, number + ":CLOSED", "占位", "占位");

        assertThatThrownBy(() -> hall.complete(
                        "street-clerk-" + OFFICE, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE")))
                .hasStackTraceContaining("没有重复保存");

        assertThat(count("application where number = :key and closed_at is not null", number))
                .as("our half of the broken step")
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .as("the engine's half of the broken step")
                .isOne();
        assertThat(hall.ends(number)).isEmpty();

        sql.sql("delete from notice where dedupe_key = :key")
                .param("key", number + ":CLOSED")
                .update();
        hall.complete("street-clerk-" + OFFICE, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));

        assertThat(count("application where number = :key and closed_at is not null", number))
                .isOne();
        assertThat(count("notice where subject = :key", number)).isOne();
        assertThat(count("notice where subject = :key", number + "-01"))
                .as("the decision was told once, with the step that came through")
                .isOne();
    }

    private void apply(String number, int sequence) {
        var idNo = idNo(sequence);
        hall.known(idNo, "傅同退", ScenarioTest.ACCOUNT, "");
        var answer = hall.post("portal", "/api/applications", form(number, idNo));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        hall.run();
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
    }

    private static VariableMap registration(String number, int sequence) {
        return Variables.putValueTyped("application", Variables.stringValue(form(number, idNo(sequence)), true));
    }

    private static String idNo(int sequence) {
        return Hall.idNo("371082", LocalDate.of(1985, 6, 7), sequence);
    }

    private static String form(String number, String idNo) {
        return ScenarioTest.form(
                number, idNo, "傅同退", OFFICE, "2025-11-04T09:00:00", "2025-10-31", "U01", "{\"item\":\"registration\"}");
    }

    private void nothingIsLeftOf(String number) {
        assertThat(count("application where number = :key", number)).isZero();
        assertThat(count("handling where application = :key", number)).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private long count(String what, String key) {
        return sql.sql("select count(*) from " + what)
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
