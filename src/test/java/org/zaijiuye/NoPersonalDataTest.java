package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's tables and the log never hold a person; ours hold numbers only sealed (design.md §8.5). */
@ProcessTest
@DisplayName("引擎与日志中没有个人信息；业务表中证件、电话、账号只有密文（个人信息保护法第五十一条）")
class NoPersonalDataTest {

    private static final String STREET = "street-clerk-371082001";
    private static final String NAME = "欧阳慎之";
    private static final String MOBILE = "13912345697";
    private static final String OTHER_MOBILE = "13698765431";
    private static final String ADDRESS = "隐私路九十七号";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    Hall hall;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private static final AtomicInteger MEN = new AtomicInteger(301);
    private final String idNo = Hall.idNo("371082", LocalDate.of(1981, 4, 23), MEN.addAndGet(2));
    private final String account = account("621700000123456" + idNo.substring(14, 17));

    @BeforeEach
    void listen() {
        hall.at("2025-11-04T09:00");
        log.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
        logger("org.zaijiuye").setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        logger("org.zaijiuye").setLevel(null);
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(log);
        log.stop();
        ClockUtil.reset();
    }

    @Test
    void a_whole_life_on_the_register_leaves_no_trace_of_the_person() {
        hall.known(
                idNo,
                NAME,
                account,
                "'stopReason':'U01','unemploymentMonths':84,'retireGroup':'M60','lastEmployerMonth':'2025-10'");
        hall.fault("edu", idNo, "STATUS_500");
        var number = Hall.number("SECRET");
        apply(
                number,
                "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\",\"payAccount\":\""
                        + account + "\"}");
        hall.run();
        for (var moment : List.of("2025-11-04T09:05", "2025-11-04T09:20", "2025-11-04T09:50")) {
            hall.at(moment); // the school register is asked again, and breaks again
            hall.run();
        }
        assertThat(hall.open(number + "-01")).containsExactly("Task_VerifyEvidence");
        nothingShows("while the first tasks are open");

        hall.complete(
                STREET,
                number + "-01",
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "enrolled", "NO", "comment", NAME + "，电话" + MOBILE + "，非在校生"));
        hall.complete(
                STREET, number + "-01", "Task_FirstReview", Map.of("decision", "AGREE", "comment", "已与" + NAME + "核对"));
        nothingShows("while the benefit is being checked");

        hall.complete("si-officer-371082-si", number + "-02", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.complete("si-reviewer-371082-si", number + "-02", "Task_Recheck", Map.of("decision", "AGREE"));
        nothingShows("after the decisions");

        object(number);
        nothingShows("while an objection is open");

        hall.at("2025-12-10T09:00");
        hall.fire("PaymentBatchProcess");
        nothingShows("while the batch waits for its approval");
        hall.tasksOf("county-approver-371082", "Task_ApproveBatch")
                .forEach(batch -> hall.complete("county-approver-371082", batch, Map.of("decision", "APPROVE")));
        nothingShows("after the payment");

        leave();
    }

    private void leave() {
        hall.at("2025-12-11T09:00");
        var event = """
                {"eventId":"%s","type":"EmploymentStarted","idType":"01","idNo":"%s","occurredOn":"2025-12-11",
                 "source":"SI","data":{"employer":"荣成海沐水产食品有限公司","uscc":"91371082MA3XXHA10F","contact":"%s %s"}}
                """.formatted(Hall.number("EVENT"), idNo, NAME, MOBILE);
        var answer = hall.post("portal", "/api/events", event);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(202);
        hall.run();
        nothingShows("while the exit is being heard");

        apply(
                Hall.number("SECRET"),
                "{\"item\":\"employment\",\"empType\":\"FLEXIBLE\",\"workContent\":\"" + NAME + "裁缝铺，" + MOBILE
                        + "\",\"workPlace\":\"荣成市\",\"startDate\":\"2025-11-03\"}");
        hall.run();
        nothingShows("while the employment is being registered");
    }

    /** Also where somebody sends what cannot be read: the framework quotes such bodies in its warnings. */
    @Test
    void what_cannot_be_read_is_not_quoted() {
        var broken = "{\"applicationNumber\":\"X\",\"idNo\":\"" + idNo + "\",\"name\":\"" + NAME + "\",\"mobile\":"
                + MOBILE + ",\"account\":" + account + account + account + ",,";
        var foreign = "{\"idType\":\"" + idNo + "\",\"idNo\":[\"" + NAME + "\"],\"items\":\"" + account
                + "\",\"applicant\":\"" + MOBILE + "\",\"occurredOn\":\"" + NAME + "\",\"birthDate\":\"" + idNo
                + "\",\"accepted\":\"" + NAME + "\",\"workingDays\":\"" + MOBILE + "\",\"group\":\"" + NAME + "\"}";
        var paths = List.of(
                "/api/applications",
                "/api/precheck",
                "/api/events",
                "/api/decisions/benefit",
                "/api/decisions/registration",
                "/api/decisions/employment",
                "/api/decisions/deregistration",
                "/api/calculators/identity",
                "/api/calculators/retirement",
                "/api/calculators/due-date",
                "/engine-rest/process-definition/key/ApplicationProcess/start",
                "/engine-rest/message",
                "/engine-rest/task/none/submit-form");
        var portal = Visitor.program(port, "portal");
        for (var path : paths) {
            for (var body : List.of(broken, foreign, "\"" + idNo + "\"", "[\"" + NAME + "\"]")) {
                portal.json("POST", path, body);
            }
        }
        portal.json("PUT", "/sandbox/psb/" + idNo, broken);
        portal.json("GET", "/api/applications/" + idNo, "");
        portal.json("GET", "/api/cases/" + idNo, "");
        nothingShows("after unreadable bodies");
    }

    private void object(String number) {
        var by = "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"" + NAME + "不服\",\"by\":\"" + NAME + " "
                + OTHER_MOBILE + "\"}";
        var answer = hall.post("portal", "/api/applications/" + number + "/objections", by);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        hall.post("portal", "/api/precheck", form(number + "-P", "{\"item\":\"benefit\"}"));
        hall.run();
    }

    private void nothingShows(String when) {
        var tables = new Tables(jdbc);
        for (var secret : List.of(idNo, NAME, MOBILE, OTHER_MOBILE, account, ADDRESS, NAME.substring(1))) {
            assertThat(tables.holding(secret, allBut(secret)))
                    .as("%s %s", secret, when)
                    .isEmpty();
            assertThat(said(secret)).as("the log on %s %s", secret, when).isEmpty();
        }
    }

    /** The name is clear in one column of ours, because lists are sorted and searched by it; no number is. */
    private BiPredicate<String, String> allBut(String secret) {
        var isName = NAME.contains(secret);
        return (table, column) -> !(isName && (table + "." + column).equals("PERSON.NAME"));
    }

    private List<String> said(String secret) {
        return List.copyOf(log.list).stream()
                .flatMap(event -> Stream.of(
                        event.getFormattedMessage(),
                        event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .filter(text -> text.contains(secret))
                .toList();
    }

    private void apply(String number, String items) {
        var answer = hall.post("portal", "/api/applications", form(number, items));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
    }

    private String form(String number, String items) {
        return ScenarioTest.form(number, idNo, NAME, "371082001", "2025-11-04T09:00:00", "2025-10-31", "U01", items)
                .replace("13800000000", MOBILE)
                .replace(ScenarioTest.ACCOUNT, account)
                .replace(
                        "\"residenceArea\"",
                        "\"residenceAddr\":\"" + ADDRESS + "\",\"emergencyContact\":\"" + NAME + OTHER_MOBILE
                                + "\",\"residenceArea\"");
    }

    private static String account(String digits) {
        try {
            return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
