package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case, the doors by which others try to get it on, and a look whether everything is as before. */
@ProcessTest
abstract class BreakIn {

    static final String CLERK = "street-clerk-371002001";
    static final String COLLEAGUE = "street-clerk-b-371002001";
    static final String FOREIGNER = "street-clerk-371082001";
    private static final String NAME = "伪小真";

    private static int people = 401;

    @Autowired
    Hall hall;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void go_to_work() {
        hall.at("2025-11-04T09:00");
    }

    @AfterEach
    void reset_the_clock() {
        ClockUtil.reset();
    }

    /** The same person at both doors of the engine; the integrator has no way into a web app. */
    List<Visitor> visitors(String user) {
        var program = Visitor.program(port, user);
        if (user.equals("portal") || user.equals(FOREIGNER)) {
            return List.of(program);
        }
        var browser = Visitor.browser(port, user);
        assertThat(browser.logIn("tasklist")).as(user).isEqualTo(200);
        return List.of(program, browser);
    }

    void unchanged(Runnable attempts) {
        var tables = new Tables(jdbc);
        var before = tables.everything();
        attempts.run();
        var after = tables.everything();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    }

    Task task(String number) {
        return hall.task(number + "-01", "Task_FirstReview");
    }

    String open() {
        return open(idNo(), "{\"item\":\"registration\"}");
    }

    String open(String idNo, String items) {
        hall.known(
                idNo,
                NAME,
                ScenarioTest.ACCOUNT,
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'M60','lastEmployerMonth':'2025-10'");
        var number = submitted(idNo, items);
        hall.run();
        return number;
    }

    String submitted(String idNo, String items) {
        var number = Hall.number("FORGE");
        var form =
                ScenarioTest.form(number, idNo, NAME, "371002001", "2025-11-04T09:00:00", "2025-10-31", "U01", items);
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return number;
    }

    static String idNo() {
        people += 2;
        return Hall.idNo("371002", LocalDate.of(1983, 2, 5), people);
    }
}
