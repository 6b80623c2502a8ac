package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.engine.Stored;
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
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.Ruling;
import org.zaijiuye.shared.Reason;

/** A counter of Rongcheng at which the tests of the items stand: applicants, officials, and a look into the records. */
@ProcessTest
public abstract class Counter {

    protected static final String STREET = "371082001";
    protected static final String CLERK = "street-clerk-371082001";
    protected static final String REVIEWER = "street-reviewer-371082001";
    protected static final String COUNTY_REVIEWER = "county-reviewer-371082";
    protected static final String COUNTY_APPROVER = "county-approver-371082";
    protected static final String OFFICER = "si-officer-371082-si";
    protected static final String RECHECKER = "si-reviewer-371082-si";
    protected static final String REGISTRATION = "{\"item\":\"registration\"}";
    protected static final String BENEFIT = "{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\"}";
    protected static final Map<String, Object> AGREE = Map.of("decision", "AGREE");
    protected static final String SEVEN_YEARS =
            "'stopReason':'U01','unemploymentMonths':84,'lastEmployerMonth':'2025-10'";
    private static final AtomicInteger PEOPLE = new AtomicInteger(200);

    @Autowired
    protected Hall hall;

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
    protected Stored stored;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** Somebody all registers know, with an account of their own. */
    protected record Citizen(String idNo, String account) {}

    /** A man born on 1984-03-12 whose last job ended on 2025-10-31; {@code si} adds to what social insurance says. */
    protected Citizen citizen(String si) {
        return citizen(LocalDate.of(1984, 3, 12), si);
    }

    protected Citizen citizen(LocalDate birthDate, String si) {
        var sequence = 2 * PEOPLE.incrementAndGet() + 1;
        var citizen = new Citizen(Hall.idNo("371082", birthDate, sequence), account(sequence));
        hall.known(citizen.idNo(), "赵红", citizen.account(), si);
        return citizen;
    }

    /** Nineteen digits with the check digit of bank cards. */
    protected static String account(int sequence) {
        var body = "622848%012d".formatted(sequence);
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var digit = body.charAt(body.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** The one form; {@code commitments} adds to the last block, for example {@code ,"benefitEnds":true}. */
    protected static String form(
            String number, Citizen citizen, String at, String reason, String commitments, String... items) {
        return """
                {"applicationNumber":"%s","channel":"ONLINE","office":"%s","submittedAt":"%s:00",
                 "applicant":{"idType":"01","idNo":"%s","name":"赵红","hukouArea":"371082","residenceArea":"%s",
                  "mobile":"13800000000","siCardAccount":"%s"},
                 "unemployment":{"unempDate":"2025-10-31","unempReason":"%s","jobSeeking":true,"workAbility":true},
                 "items":[%s],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                  "push":true,"signedAt":"%s:00","signature":"ESIGN"%s}}
                """.formatted(
                        number,
                        STREET,
                        at,
                        citizen.idNo(),
                        STREET,
                        citizen.account(),
                        reason,
                        String.join(",", items),
                        at,
                        commitments);
    }

    protected ResponseEntity<JsonNode> post(
            String number, Citizen citizen, String at, String reason, String commitments, String... items) {
        hall.at(at);
        return hall.post("portal", "/api/applications", form(number, citizen, at, reason, commitments, items));
    }

    /** Submits and lets everything run as far as it goes without people. */
    protected void submit(String number, Citizen citizen, String at, String... items) {
        submit(number, citizen, at, "U01", items);
    }

    protected void submit(String number, Citizen citizen, String at, String reason, String[] items) {
        hall.at(at);
        submitForm(form(number, citizen, at, reason, ",\"benefitEnds\":true", items));
    }

    protected void submitForm(String form) {
        var answer = hall.post("portal", "/api/applications", form);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();
    }

    /** Registered on 2025-11-04; returns the case number. */
    protected String registered(Citizen citizen) {
        var number = Hall.number("REG");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        return registration(number).caseNumber();
    }

    /** Registered on 2025-11-04 with 18 months of benefit from 2025-11 on; returns the case number. */
    protected String drawing(Citizen citizen) {
        var number = Hall.number("DRAW");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        grantBenefit(number + "-02");
        return registration(number).caseNumber();
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
        return new PaymentLine(
                null,
                entitlement.key(),
                entitlement.office(),
                "BENEFIT",
                month,
                1,
                new BigDecimal("1980.00"),
                "[]",
                state,
                null,
                0,
                null,
                null,
                null);
    }

    protected List<LineState> lineStates(Entitlement entitlement) {
        return lines.findByEntitlementIdOrderByPayMonth(entitlement.key()).stream()
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
        var reasons =
                stored.reasons(decisions.latest(handling, Ruling.Kind.DECISION).orElseThrow());
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

    /** Reports a fact as the provincial platform does; returns the status of the answer. */
    protected String event(String eventId, String type, Citizen citizen, String on, String data) {
        var answer = hall.post("portal", "/api/events", eventBody(eventId, type, citizen, on, data));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        hall.run();
        return body(answer).path("status").asText();
    }

    protected static String eventBody(String eventId, String type, Citizen citizen, String on, String data) {
        return """
                {"eventId":"%s","type":"%s","idType":"01","idNo":"%s","occurredOn":"%s","source":"PROVINCE","data":%s}
                """.formatted(eventId, type, citizen.idNo(), on, data);
    }

    protected void withdraw(String number, String item) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/withdrawals",
                "{\"items\":[\"" + item + "\"],\"reason\":\"已另有安排\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        hall.run();
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

    protected static JsonNode body(ResponseEntity<JsonNode> answer) {
        var body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
