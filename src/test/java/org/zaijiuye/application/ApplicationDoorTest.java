package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;
import static org.zaijiuye.application.SampleForm.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.json.JsonLimits;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;

@ProcessTest
@DisplayName("申请的入口：接口")
class ApplicationDoorTest extends Doors {

    @Autowired
    Handlings handlings;

    @Test
    @DisplayName("只填最少信息的失业登记可以受理（人社厅发〔2020〕79号）")
    void the_least_form_is_accepted_and_its_sex_and_birth_date_are_filled() {
        var answer = post(API, registration("DOOR-LEAST", idNo("19800101", 101)));
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        assertThat(String.valueOf(answer.getHeaders().getLocation())).isEqualTo("/api/applications/DOOR-LEAST");
        var item = body(answer).path("items").path(0);
        assertThat(item.path("handling").asText()).isEqualTo("DOOR-LEAST-01");
        assertThat(item.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(item.path("office").asText()).isEqualTo("371002001");
        assertThat(item.path("dueDate").asText()).isNotEmpty();
        var content =
                applications.findById("DOOR-LEAST").orElseThrow().content().text();
        assertThat(content).contains("\"gender\":\"1\"").contains("\"birthDate\":\"1980-01-01\"");
    }

    @Test
    void the_same_number_with_the_same_content_is_the_same_application_and_with_other_content_a_conflict() {
        var form = registration("DOOR-TWICE", idNo("19800101", 103));
        assertThat(post(API, form).getStatusCode().value()).isEqualTo(201);
        var reordered =
                "{\"items\" : " + form.remove("items") + ", " + form.toString().substring(1);
        assertThat(post(API, reordered).getStatusCode().value()).isEqualTo(200);
        var other = post(API, registration("DOOR-TWICE", idNo("19800101", 105)));
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(body(other).path("number").asText()).isEqualTo("DOOR-TWICE");
        assertThat(instances("DOOR-TWICE")).isEqualTo(1);
    }

    @Test
    void equal_requests_that_race_make_one_application() throws Exception {
        var form = registration("DOOR-RACE", idNo("19800101", 107)).toString();
        var codes = race(IntStream.range(0, 8).mapToObj(i -> form).toList());
        assertThat(codes).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(instances("DOOR-RACE")).isEqualTo(1);
        assertThat(handlings.findByApplicationOrderByNumber("DOOR-RACE")).hasSize(1);
    }

    @Test
    @DisplayName("同一人同一秒的多份申请：只有一件未结，其余注明被哪一件阻挡（F10）")
    void applications_of_one_person_that_race_open_one_handling() throws Exception {
        var forms = IntStream.range(0, 4)
                .mapToObj(i ->
                        registration("DOOR-PERSON-" + i, idNo("19800101", 109)).toString())
                .toList();
        assertThat(race(forms)).containsOnly(201);
        var all = forms.stream()
                .map(SampleForm::read)
                .flatMap(form ->
                        handlings
                                .findByApplicationOrderByNumber(
                                        form.path("applicationNumber").asText())
                                .stream())
                .toList();
        var open = all.stream().filter(each -> each.openKey() != null).toList();
        assertThat(open).hasSize(1);
        assertThat(all).filteredOn(each -> each.openKey() == null).hasSize(3).allSatisfy(each -> assertThat(
                        each.blockedBy())
                .isEqualTo(open.get(0).number()));
    }

    @Test
    void a_form_with_faults_stores_nothing() {
        var form = with(registration("DOOR-FAULTY", idNo("19800101", 111)), f -> f.put("office", "999999"));
        var answer = post(API, form);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith("application/problem+json");
        assertThat(applications.existsById("DOOR-FAULTY")).isFalse();
        assertThat(instances("DOOR-FAULTY")).isZero();
    }

    @Test
    void an_application_can_be_withdrawn_before_its_process_has_begun_and_only_once() {
        post(API, registration("DOOR-WITHDRAW", idNo("19800101", 119)));
        var withdrawal = SampleForm.read("{\"items\":[\"registration\"],\"reason\":\"已找到工作\"}");
        var answer = post(API + "/DOOR-WITHDRAW/withdrawals", withdrawal);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(body(answer).path("items").path(0).path("outcome").asText()).isEqualTo("WITHDRAWN");
        assertThat(post(API + "/DOOR-WITHDRAW/withdrawals", withdrawal)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void the_benefit_waits_for_the_registration_of_the_same_form() {
        var form = with(
                registration("DOOR-WAITS", idNo("19800101", 121)),
                f -> f.withArray("items").addObject().put("item", "benefit").put("uiInsuredPlace", "371082"));
        ((ObjectNode) form.path("items").path(1)).put("payAccount", luhn("621700000000000000"));
        var answer = post(API, form);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        var benefit = handlings.findById("DOOR-WAITS-02").orElseThrow();
        assertThat(benefit.state()).isEqualTo(HandlingState.WAITING_PREREQ);
        assertThat(benefit.office()).isEqualTo("371082-si");
        assertThat(benefit.dueOn()).isNull();
    }

    @Test
    void only_the_sender_and_the_offices_concerned_read_an_application() {
        post(API, registration("DOOR-READ", idNo("19800101", 123)));
        assertThat(get("portal", "/api/applications/DOOR-READ")).isEqualTo(200);
        assertThat(get("street-clerk-371002001", "/api/applications/DOOR-READ")).isEqualTo(200);
        assertThat(get("county-reviewer-371002", "/api/applications/DOOR-READ")).isEqualTo(200);
        assertThat(get("street-clerk-371082001", "/api/applications/DOOR-READ")).isEqualTo(404);
        assertThat(get("portal", "/api/applications/DOOR-NONE")).isEqualTo(404);
    }

    @Test
    void an_objection_before_the_decision_and_a_supplement_nobody_asked_for_are_conflicts() {
        post(API, registration("DOOR-EARLY", idNo("19800101", 125)));
        var objection = "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"不服\",\"by\":\"本人\"}";
        assertThat(post(API + "/DOOR-EARLY/objections", objection)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        var supplement = "{\"item\":\"registration\",\"fields\":{}}";
        assertThat(post(API + "/DOOR-EARLY/supplements", supplement)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void a_precheck_answers_each_item_and_stores_nothing() {
        var answer = post("/api/precheck", registration("DOOR-PRECHECK", idNo("19800101", 127)));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var outlook = body(answer).path("items").path(0);
        assertThat(outlook.path("office").asText()).isEqualTo("371002001");
        assertThat(outlook.path("limit").path("legalDays").asInt()).isEqualTo(3);
        assertThat(outlook.path("decision").path("outcome").asText()).isNotEmpty();
        assertThat(outlook.path("missing")).isEmpty();
        assertThat(applications.existsById("DOOR-PRECHECK")).isFalse();
    }

    @Test
    void more_than_a_megabyte_of_json_is_refused() {
        var tooLong = "{\"applicationNumber\":\"" + "x".repeat(JsonLimits.LONGEST) + "\"}";
        assertThat(post(API, tooLong).getStatusCode().value()).isEqualTo(413);
    }

    @Test
    void both_descriptions_of_the_interface_are_served() {
        assertThat(get("portal", "/openapi/engine.json")).isEqualTo(200);
        var document = rest.withBasicAuth("portal", "portal").getForObject("/v3/api-docs", JsonNode.class);
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").has("/api/applications")).isTrue();
        assertThat(bodyFields(document, "/api/applications")).contains("applicant", "items", "commitments");
        assertThat(bodyFields(document, "/api/applications/{number}/supplements"))
                .containsExactlyInAnyOrder("item", "fields", "documents");
        assertThat(bodyFields(document, "/api/applications/{number}/objections"))
                .containsExactlyInAnyOrder("item", "stage", "text", "by", "documents");
        assertThat(bodyFields(document, "/api/events")).contains("eventId", "type", "occurredOn");
    }

    /** The names of the fields that the description of a path promises to take. */
    private static List<String> bodyFields(JsonNode document, String path) {
        var schema = document.path("paths").path(path).path("post").at("/requestBody/content/application~1json/schema");
        var named = document.at(schema.path("$ref").asText("#/none").substring(1));
        var fields = new ArrayList<String>();
        named.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private List<Integer> race(List<String> forms) throws Exception {
        var pool = Executors.newFixedThreadPool(forms.size());
        try {
            var calls = forms.stream()
                    .<Callable<Integer>>map(
                            form -> () -> post(API, form).getStatusCode().value())
                    .toList();
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdown();
        }
    }

    private static String luhn(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .findFirst()
                .orElseThrow();
    }
}
