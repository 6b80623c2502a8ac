package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Citizens of Rongcheng whom all registers know, and what they and the provincial platform send in. */
public abstract class Citizens {

    protected static final String STREET = "371082001";
    protected static final String REGISTRATION = "{\"item\":\"registration\"}";
    protected static final String BENEFIT = "{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\"}";
    protected static final String SEVEN_YEARS =
            "'stopReason':'U01','unemploymentMonths':84,'lastEmployerMonth':'2025-10'";
    private static final AtomicInteger PEOPLE = new AtomicInteger(200);

    /** One area has numbers for so many men born on one day; more people come from the next. */
    private static final int MEN_A_DAY = 499;

    private static final List<String> AREAS =
            List.of("371082", "371002", "371003", "371083", "370602", "370202", "370102", "140106");

    @Autowired
    protected Hall hall;

    /** Somebody all registers know, with an account of their own. */
    protected record Citizen(String idNo, String account) {}

    /** A man born on 1984-03-12 whose last job ended on 2025-10-31; {@code si} adds to what social insurance says. */
    protected Citizen citizen(String si) {
        return citizen(LocalDate.of(1984, 3, 12), si);
    }

    protected Citizen citizen(LocalDate birthDate, String si) {
        var n = PEOPLE.incrementAndGet();
        var area = AREAS.get(n / MEN_A_DAY);
        var citizen = new Citizen(Hall.idNo(area, birthDate, 2 * (n % MEN_A_DAY) + 1), account(2 * n + 1));
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

    /** Reports a fact as the provincial platform does, a death as the police do; returns the status of the answer. */
    protected String event(String eventId, String type, Citizen citizen, String on, String data) {
        var answer = hall.post("portal", "/api/events", eventBody(eventId, type, citizen, on, data));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        hall.run();
        return body(answer).path("status").asText();
    }

    protected static String eventBody(String eventId, String type, Citizen citizen, String on, String data) {
        return """
                {"eventId":"%s","type":"%s","idType":"01","idNo":"%s","occurredOn":"%s","source":"%s","data":%s}
                """.formatted(eventId, type, citizen.idNo(), on, type.equals("PersonDied") ? "PSB" : "PROVINCE", data);
    }

    protected void withdraw(String number, String item) {
        var answer = hall.post(
                "portal",
                "/api/applications/" + number + "/withdrawals",
                "{\"items\":[\"" + item + "\"],\"reason\":\"已另有安排\"}");
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        hall.run();
    }

    protected static JsonNode body(ResponseEntity<JsonNode> answer) {
        var body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }
}
