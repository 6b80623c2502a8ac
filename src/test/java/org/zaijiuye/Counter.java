package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Reason;

/** A counter of Rongcheng at which the tests of the items stand: applicants, officials, and a look into the records. */
@ProcessTest
public abstract class Counter extends Citizens {

    protected static final String CLERK = "street-clerk-371082001";
    protected static final String REVIEWER = "street-reviewer-371082001";
    protected static final String COUNTY_REVIEWER = "county-reviewer-371082";
    protected static final String COUNTY_APPROVER = "county-approver-371082";
    protected static final String OFFICER = "si-officer-371082-si";
    protected static final String RECHECKER = "si-reviewer-371082-si";
    protected static final String SECOND_APPROVER = "county-approver-b-371082";
    protected static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    protected static final Map<String, Object> AGREES =
            Map.of("heard", "REACHED", "statement", "AGREES", "comment", "电话核实属实");
    protected static final Map<String, Object> DISPUTES =
            Map.of("heard", "REACHED", "statement", "DISPUTES", "comment", "本人称未入职");

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected Registrations registrations;

    @Autowired
    protected Handlings handlings;

    @Autowired
    protected Entitlements entitlements;

    @Autowired
    protected PaymentLines lines;

    @Autowired
    protected Employments employments;

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected Notices notices;

    @Autowired
    protected StoredJson stored;

    @Autowired
    protected JdbcClient database;

    @Autowired
    private Replays replays;

    /** The rounds of a day, however often a test has them run. */
    protected void rounds() {
        database.sql("delete from begun_round").update();
        hall.fire("ServiceRoundProcess");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** Registered on 2025-11-04; returns the case number. */
    protected String registered(Citizen citizen) {
        var number = Hall.number("REG");
        brought(citizen, number, new String[] {REGISTRATION}, () -> {
            hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        });
        return registration(number).caseNumber();
    }

    /** Registered on 2025-11-04 with 18 months of benefit from 2025-11 on; returns the case number. */
    protected String drawing(Citizen citizen) {
        var number = Hall.number("DRAW");
        brought(citizen, number, new String[] {REGISTRATION, BENEFIT}, () -> {
            hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
            grantBenefit(number + "-02");
        });
        return registration(number).caseNumber();
    }

    /**
     * What was submitted and granted on 2025-11-04. The rows of two people whom the registers know in the same way are the
     * same but for their own words.
     */
    private void brought(Citizen citizen, String number, String[] items, Runnable granting) {
        hall.at("2025-11-04T09:00");
        var form = form(number, citizen, "2025-11-04T09:00", "U01", ",\"benefitEnds\":true", items);
        var words = List.of(citizen.idNo(), citizen.account(), number, Sha256.hex(StrictJson.canonical(form)));
        var alike = hall.told(citizen.idNo()).replace(citizen.idNo(), "").replace(citizen.account(), "");
        replays.bring(citizen.idNo().substring(0, 14) + List.of(items) + alike, words, () -> {
            submitForm(form);
            granting.run();
        });
    }

    protected void grantBenefit(String handling) {
        hall.complete(OFFICER, handling, "Task_FirstReview", AGREE);
        hall.complete(RECHECKER, handling, "Task_Recheck", AGREE);
    }

    /** Writes the months up to {@code last} as paid and, if there is one, the next month as due. */
    protected Entitlement paid(String caseNumber, YearMonth last, @Nullable YearMonth due) {
        var entitlement = entitlements.findByCaseNumber(caseNumber).get(0);
        var rows = new ArrayList<PaymentLine>();
        for (var month = entitlement.firstMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
            rows.add(line(entitlement, month, LineState.PAID));
        }
        if (due != null) {
            rows.add(line(entitlement, due, LineState.DUE));
        }
        lines.saveAll(rows);
        return entitlement;
    }

    private static PaymentLine line(Entitlement entitlement, YearMonth month, LineState state) {
        return PaymentLine.owed(
                entitlement.key(),
                entitlement.personId(),
                entitlement.office(),
                "BENEFIT",
                "BENEFIT",
                month,
                1,
                new BigDecimal("1980.00"),
                "[]",
                state);
    }

    protected List<LineState> lineStates(Entitlement entitlement) {
        return lines.findByAwardIdOrderByPayMonth(entitlement.key()).stream()
                .map(PaymentLine::state)
                .toList();
    }

    protected Entitlement read(Entitlement entitlement) {
        return entitlements.findById(entitlement.key()).orElseThrow();
    }

    protected Registration registration(String application) {
        return caseOf("C" + application);
    }

    protected Registration caseOf(String caseNumber) {
        return registrations.findByCaseNumber(caseNumber).orElseThrow();
    }

    protected Handling handling(String number) {
        return handlings.findById(number).orElseThrow();
    }

    protected @Nullable String outcome(String number) {
        return handling(number).outcome();
    }

    /** The reasons of the decision, each of which must cite a law. */
    protected List<Reason> reasons(String handling) {
        var reasons = stored.reasons(
                decisions.latest(handling, DecisionRecord.Kind.DECISION).orElseThrow());
        assertThat(reasons)
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.basis().citation()).matches("《.+》.+"));
        return reasons;
    }

    protected List<String> codes(String handling) {
        return reasons(handling).stream().map(Reason::code).toList();
    }

    protected List<String> told(String subject) {
        return notices.findBySubjectOrderByCreatedAt(subject).stream()
                .map(Notice::title)
                .toList();
    }

    protected boolean running(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 1;
    }

    /** Two of the street agree with what is proposed. */
    protected void reviewed(String exit) {
        hall.complete(CLERK, exit, "Task_FirstReview", AGREE);
        hall.complete(REVIEWER, exit, "Task_Recheck", AGREE);
    }

    protected void heardAndReviewed(String exit) {
        hall.complete(CLERK, exit, "Task_HearPerson", AGREES);
        reviewed(exit);
    }

    /** Hired on 2026-06-08 as the platform reports, decided on 2026-06-10; returns the number of the handling. */
    protected String left(Citizen citizen, String caseNumber) {
        hall.at("2026-06-10T09:00");
        assertThat(event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-06-08", "{}"))
                .isEqualTo("APPLIED");
        heardAndReviewed(caseNumber + "-13-1");
        isEnded(caseNumber, "2026-06-08", "D01");
        return caseNumber + "-13-1";
    }

    protected void isEnded(String caseNumber, String on, String reason) {
        assertThat(caseOf(caseNumber))
                .returns(PersonState.DEREGISTERED, Registration::state)
                .returns(LocalDate.parse(on), Registration::endedOn)
                .returns(reason, Registration::endReason);
    }

    /** Objects to the exit under the number of an application; returns the number of the objection. */
    protected String object(String application) {
        var answer = objecting(application);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return body(answer).path("objection").asText();
    }

    protected ResponseEntity<JsonNode> objecting(String application) {
        return hall.post(
                "portal",
                "/api/applications/" + application + "/objections",
                "{\"item\":\"deregistration\",\"stage\":\"DECISION\",\"text\":\"日期有误\",\"by\":\"赵红\"}");
    }

    /** The county answers an objection: {@code UPHELD} or {@code REJECTED}. */
    protected void answered(String objection, String finding) {
        hall.complete(
                COUNTY_APPROVER, objection, "Task_ReviewObjection", Map.of("finding", finding, "comment", "查明系误报"));
    }

    protected int recoveries(String handling) {
        return database.sql("select count(*) from recovery where handling = ? and repaid_at is null")
                .param(handling)
                .query(Integer.class)
                .single();
    }

    /** Asks for a supplement that never comes, and lets its time pass. */
    protected void neverSupplemented(String user, String handling) {
        hall.complete(
                user,
                handling,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "身份证件照片", "comment", "照片不清"));
        assertThat(handling(handling).state().name()).isEqualTo("SUPPLEMENT");
        hall.at("2026-12-31T09:00");
        hall.run();
    }
}
