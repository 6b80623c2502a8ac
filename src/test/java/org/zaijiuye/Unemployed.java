package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A man whom all registers know and against whom nothing speaks, and what he hands in at the street 371082001. */
public record Unemployed(String idNo, String name, String number) {

    public static final String STREET = "371082001";
    public static final String CLERK = "street-clerk-" + STREET;

    public static final String ACCOUNT = ScenarioTest.ACCOUNT;

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String INSURED = "'stopReason':'U01','unemploymentMonths':84,'lastEmployerMonth':'2025-10'";

    public static Unemployed known(Hall hall) {
        return known(hall, LocalDate.of(1981, 1, 1));
    }

    /** One of 22 years. */
    static Unemployed young(Hall hall) {
        return known(hall, LocalDate.of(2003, 1, 1));
    }

    private static Unemployed known(Hall hall, LocalDate first) {
        var birthDate = first.plusDays(PEOPLE.incrementAndGet());
        var person = new Unemployed(Hall.idNo("371002", birthDate, 777), "于海", Hall.number("REVIEW"));
        hall.known(person.idNo, person.name, ScenarioTest.ACCOUNT, INSURED);
        return person;
    }

    /** Hands the form in at this moment, for example {@code 2025-11-04T09:00:00}, and lets everything run. */
    public Unemployed apply(Hall hall, String at, String items) {
        return applyBy(hall, "portal", at, items);
    }

    /** The same through another portal. */
    public Unemployed applyBy(Hall hall, String sender, String at, String items) {
        hall.at(at);
        var form = ScenarioTest.form(number, idNo, name, STREET, at, "U01", items);
        var answer = hall.post(sender, "/api/applications", form);
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        hall.run();
        return this;
    }

    public Unemployed applyForRegistration(Hall hall, String at) {
        return apply(hall, at, "{\"item\":\"registration\"}");
    }

    public Unemployed applyForBoth(Hall hall, String at) {
        return apply(hall, at, "{\"item\":\"registration\"},{\"item\":\"benefit\",\"uiInsuredPlace\":\"371082\"}");
    }

    /** Applied for registration, and the clerk agreed at once. */
    public Unemployed register(Hall hall, String at) {
        applyForRegistration(hall, at);
        hall.complete(CLERK, registration(), "Task_FirstReview", Map.of("decision", "AGREE"));
        return this;
    }

    /** The same person with another application. */
    public Unemployed again() {
        return new Unemployed(idNo, name, Hall.number("REVIEW"));
    }

    public String registration() {
        return number + "-01";
    }

    public String benefit() {
        return number + "-02";
    }

    public String deregistration() {
        return number + "-13";
    }

    public String caseNumber() {
        return "C" + number;
    }

    /** What the progress call shows of one item. */
    public JsonNode progress(Hall hall, String item) {
        return Hall.item(hall.get("portal", "/api/applications/" + number), item);
    }

    public ResponseEntity<JsonNode> object(Hall hall, String item, String stage) {
        return hall.post(
                "portal",
                "/api/applications/" + number + "/objections",
                "{\"item\":\"%s\",\"stage\":\"%s\",\"text\":\"情况不符\",\"by\":\"本人\"}".formatted(item, stage));
    }
}
