package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;
import static org.zaijiuye.application.SampleForm.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;

@ProcessTest
@DisplayName("申请的两个入口：接口与引擎 REST")
class ApplicationDoorTest {

    private static final String API = "/api/applications";
    private static final String ENGINE = "/engine-rest/process-definition/key/ApplicationProcess/start";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Applications applications;

    @Autowired
    Handlings handlings;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

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
    void the_engines_rest_takes_a_transient_form_and_keeps_none_of_it() {
        var form = registration("DOOR-ENGINE", idNo("19800101", 113));
        var started = post(ENGINE, start(form.toString(), "String", true));
        assertThat(started.getStatusCode().value()).isEqualTo(200);
        assertThat(body(started).path("businessKey").asText()).isEqualTo("DOOR-ENGINE");
        var instance = body(started).path("id").asText();
        assertThat(runtime.getVariables(instance)).containsOnlyKeys("office");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("application")
                        .count())
                .isZero();
        var again = post(ENGINE, start(form.toString(), "Json", true));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(body(again).path("number").asText()).isEqualTo("DOOR-ENGINE");
    }

    @Test
    void the_engines_rest_refuses_a_lasting_form_other_variables_and_a_foreign_key() {
        var form = registration("DOOR-REFUSED", idNo("19800101", 115)).toString();
        assertThat(post(ENGINE, start(form, "String", false)).getStatusCode().value())
                .isEqualTo(422);
        var more = start(form, "String", true);
        more.withObject("/variables/clerk").put("value", "x").put("type", "String");
        assertThat(post(ENGINE, more).getStatusCode().value()).isEqualTo(422);
        var foreign = start(form, "String", true).put("businessKey", "DOOR-OTHER");
        assertThat(post(ENGINE, foreign).getStatusCode().value()).isEqualTo(422);
        assertThat(post(ENGINE, SampleForm.read("{}")).getStatusCode().value()).isEqualTo(422);
        assertThat(applications.existsById("DOOR-REFUSED")).isFalse();
    }

    @Test
    void no_process_is_started_in_its_middle_past_the_intake() {
        post(API, registration("DOOR-MIDDLE", idNo("19800101", 133)));
        var middle = SampleForm.read("""
                {"businessKey":"DOOR-MIDDLE","skipCustomListeners":true,
                 "startInstructions":[{"type":"startBeforeActivity","activityId":"Task_HandleRegistration"}]}
                """);
        assertThat(post(ENGINE, middle).getStatusCode().value()).isEqualTo(422);
        assertThat(instances("DOOR-MIDDLE")).isEqualTo(1);
    }

    @Test
    void both_doors_refuse_with_the_same_faults() {
        var form = with(registration("DOOR-SAME", idNo("19800101", 117)), f -> {
            f.put("office", "999999");
            ((ObjectNode) f.path("unemployment")).put("unempDate", "2025-11-05");
        });
        var api = body(post(API, form)).path("faults");
        assertThat(api).hasSize(2);
        assertThat(body(post(ENGINE, start(form.toString(), "Json", true))).path("faults"))
                .isEqualTo(api);
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
    void a_form_may_refer_to_its_own_senders_papers_only() {
        var id = upload("proof.pdf", "%PDF-1.7 proof");
        assertThat(id.getStatusCode().value()).isEqualTo(201);
        var form = registration("DOOR-PAPER", idNo("19800101", 129));
        var commitments = (ObjectNode) form.path("commitments");
        commitments
                .put("signature", "SCAN")
                .put("documentId", body(id).path("documentId").asText());
        assertThat(post(API, form).getStatusCode().value()).isEqualTo(201);
        form.put("applicationNumber", "DOOR-PAPER-2");
        commitments.put("documentId", "5f0c9e1e-7f4b-4f5e-8a61-3f5f0f1f0001");
        var foreign = post(API, form);
        assertThat(foreign.getStatusCode().value()).isEqualTo(422);
        assertThat(body(foreign).path("faults").path(0).path("code").asText()).isEqualTo("F12");
    }

    @Test
    @DisplayName("材料只收 pdf、jpg、png，看内容不看后缀；空文件和恶意程序不收（F12）")
    void papers_are_judged_by_their_content() {
        assertThat(upload("a.png", "\u0089PNG\r\n\u001a\n...").getStatusCode().value())
                .isEqualTo(201);
        assertThat(upload("a.pdf", "\u0089PNG\r\n\u001a\n...").getStatusCode().value())
                .isEqualTo(422);
        assertThat(upload("a.pdf", "MZ executable").getStatusCode().value()).isEqualTo(422);
        assertThat(upload("a.pdf", "").getStatusCode().value()).isEqualTo(422);
        assertThat(upload("a.pdf", "%PDF- " + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("材料恰为 10 MB 可以，多一个字节不行，大得多也答 422")
    void papers_may_have_ten_megabytes() {
        var ten = 10 * 1024 * 1024;
        assertThat(upload("a.pdf", "%PDF-" + "x".repeat(ten - 5))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(upload("a.pdf", "%PDF-" + "x".repeat(ten - 4))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void more_than_a_megabyte_of_json_is_refused() {
        var tooLong = "{\"applicationNumber\":\"" + "x".repeat(JsonBodyLimit.MAXIMUM) + "\"}";
        assertThat(post(API, tooLong).getStatusCode().value()).isEqualTo(413);
    }

    @Test
    void both_descriptions_of_the_interface_are_served() {
        assertThat(get("portal", "/openapi/engine.json")).isEqualTo(200);
        var document = rest.withBasicAuth("portal", "portal").getForObject("/v3/api-docs", JsonNode.class);
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").has("/api/applications")).isTrue();
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

    private long instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }

    private static String luhn(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode start(String form, String type, boolean lost) {
        var body = SampleForm.JSON.createObjectNode();
        body.withObject("/variables/application")
                .put("value", form)
                .put("type", type)
                .putPOJO("valueInfo", Map.of("transient", lost));
        return body;
    }

    private ResponseEntity<String> upload(String name, String content) {
        var part = new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", part);
        return rest.withBasicAuth("portal", "portal")
                .exchange("/api/documents", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    private int get(String user, String path) {
        return rest.withBasicAuth(user, user)
                .getForEntity(path, String.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<String> post(String path, Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth("portal", "portal")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body.toString(), headers), String.class);
    }

    private static JsonNode body(ResponseEntity<String> answer) {
        return SampleForm.read(String.valueOf(answer.getBody()));
    }
}
