package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("公开计算器与试判")
class CalculatorsTest {

    @Autowired
    TestRestTemplate rest;

    @ParameterizedTest
    @DisplayName("公民身份号码（GB 11643）")
    @CsvSource({
        "371002197006100010,true,,1970-06-10,M",
        "37100219760228002x,true,,1976-02-28,F",
        "371002197006100011,false,ID_CHECK,1970-06-10,M",
        "371002197013100019,false,ID_DATE,,M",
        "371002,false,ID_FORMAT,,"
    })
    void identity(String idNo, boolean valid, String code, String birthDate, String sex) {
        var answer = ask("identity", "{\"idNo\":\"" + idNo + "\"}");
        assertThat(answer.path("valid").asBoolean()).isEqualTo(valid);
        assertThat(text(answer, "code")).isEqualTo(code);
        assertThat(text(answer, "birthDate")).isEqualTo(birthDate);
        assertThat(text(answer, "sex")).isEqualTo(sex);
    }

    @ParameterizedTest
    @DisplayName("法定退休日期（渐进式延迟法定退休年龄）")
    @CsvSource({
        "1965-01-15,M60,2025-02-15,1",
        "1976-09-01,M60,2039-09-01,36",
        "1981-08-31,F55,2039-07-31,35",
        "1976-03-20,F50,2026-11-20,8"
    })
    void retirement(String birthDate, String group, String date, int delay) {
        var answer = ask("retirement", "{\"birthDate\":\"" + birthDate + "\",\"group\":\"" + group + "\"}");
        assertThat(answer.path("retirementDate").asText()).isEqualTo(date);
        assertThat(answer.path("delayMonths").asInt()).isEqualTo(delay);
        assertThat(answer.has("lessThanFiveYears")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("恰好五年不是“不足五年”")
    @CsvSource({
        "1970-06-10,2026-11-10,false",
        "1970-06-10,2026-11-11,true",
        "1969-10-01,2024-12-01,true",
        "1969-10-01,2025-12-01,false"
    })
    void less_than_five_years(String birthDate, String on, boolean less) {
        var answer = ask("retirement", "{\"birthDate\":\"" + birthDate + "\",\"group\":\"M60\",\"on\":\"" + on + "\"}");
        assertThat(answer.path("lessThanFiveYears").asBoolean()).isEqualTo(less);
    }

    @ParameterizedTest
    @DisplayName("工作日期限：国庆假期后调休的星期六算工作日")
    @CsvSource({"2025-09-30,3,2025-10-11,false", "2025-11-04,3,2025-11-07,false", "2027-03-01,3,2027-03-04,true"})
    void due_date(String accepted, int days, String due, boolean provisional) {
        var answer = ask("due-date", "{\"accepted\":\"" + accepted + "\",\"workingDays\":" + days + "}");
        assertThat(answer.path("due").asText()).isEqualTo(due);
        assertThat(answer.path("provisional").asBoolean()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identity|{}|idNo|FIELD_MISSING",
                "retirement|{\"birthDate\":\"1970-02-30\",\"group\":\"M60\"}|birthDate|FIELD_INVALID",
                "retirement|{\"birthDate\":\"2199-11-05\",\"group\":\"M60\"}|birthDate|FIELD_INVALID",
                "retirement|{\"birthDate\":\"1899-12-31\",\"group\":\"M60\"}|birthDate|FIELD_INVALID",
                "retirement|{\"birthDate\":\"1970-02-03\",\"group\":\"M61\"}|group|FIELD_INVALID",
                "due-date|{\"accepted\":\"2025-11-04\",\"workingDays\":-1}|workingDays|FIELD_INVALID",
                "retirement|{\"birthDate\":\"1970-02-03\",\"group\":0}|group|FIELD_INVALID",
                "due-date|{\"accepted\":\"2025-11-04\",\"workingDays\":1001}|workingDays|FIELD_INVALID",
                "due-date|{\"accepted\":\"2025-11-04\",\"workingDays\":1.5}|workingDays|FIELD_INVALID"
            })
    void bad_input_is_named(String calculator, String body, String field, String code) {
        var answer = post(rest, "/api/calculators/" + calculator, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        var faults = SampleForm.read(String.valueOf(answer.getBody())).path("faults");
        assertThat(faults).hasSize(1);
        var fault = faults.path(0);
        assertThat(fault.path("field").asText()).isEqualTo(field);
        assertThat(fault.path("code").asText()).isEqualTo(code);
    }

    @Test
    @DisplayName("试判失业保险金：60个月按全国口径为18个月")
    void a_hypothetical_benefit_is_decided() {
        var body = """
                {"date":"2025-11-04","profile":"weihai","area":"371082","registered":true,"jobSeeking":true,
                 "receivingPension":false,"unempReason":"U01","paidMonths":60,"residualMonths":0}
                """;
        var answer = post(rest.withBasicAuth("portal", "portal"), "/api/decisions/benefit", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        var decision = SampleForm.read(String.valueOf(answer.getBody()));
        assertThat(decision.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(decision.path("result").path("months").asInt()).isEqualTo(18);
        assertThat(answer.getBody()).contains("\"monthlyAmount\":1980.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'paidMonths':60 | 'paidMonths':-1 | paidMonths | FIELD_INVALID",
                "'paidMonths':60 | 'paidMonths':601 | paidMonths | FIELD_INVALID",
                "'paidMonths':60 | 'paidMonths':1000000000000 | paidMonths | FIELD_INVALID",
                "'residualMonths':24 | 'residualMonths':-1 | residualMonths | FIELD_INVALID",
                "'residualMonths':24 | 'residualMonths':25 | residualMonths | FIELD_INVALID",
                "'residualMonths':24 | 'residualMonths':24,'unclaimedMonths':-1 | unclaimedMonths | FIELD_INVALID",
                "'profile':'weihai' | 'profile':'mars' | profile | FIELD_INVALID",
                "'area':'371082' | 'area':'440103' | area | FIELD_INVALID",
                "'date':'2025-11-04' | 'date':'1999-11-04' | date | FIELD_INVALID",
                "'jobSeeking':true, | | jobSeeking | FIELD_MISSING",
                "'residualMonths':24 | 'residualMonths':24,'stopReasons':[null] | stopReasons[0] | FIELD_INVALID"
            })
    @DisplayName("试判：哪个字段有误就说哪个字段，只说一次")
    void the_fact_that_is_wrong_is_named(String right, @Nullable String wrong, String field, String code) {
        var body = "{'date':'2025-11-04','profile':'weihai','area':'371082','registered':true,'jobSeeking':true,"
                + "'receivingPension':false,'unempReason':'U01','paidMonths':60,'residualMonths':24}";
        assertThat(decide(body).getStatusCode().value()).isEqualTo(200);
        var answer = decide(body.replace(right, Objects.requireNonNullElse(wrong, "")));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        var faults = SampleForm.read(String.valueOf(answer.getBody())).path("faults");
        assertThat(faults.findValuesAsText("field")).as(answer.getBody()).containsExactly(field);
        assertThat(faults.findValuesAsText("code")).containsExactly(code);
        assertThat(answer.getBody()).doesNotContain("WageClass", "Parameters", "BenefitStandard");
    }

    private ResponseEntity<String> decide(String body) {
        return post(rest.withBasicAuth("portal", "portal"), "/api/decisions/benefit", body.replace('\'', '"'));
    }

    @Test
    void facts_that_are_missing_or_unknown_are_named() {
        var portal = rest.withBasicAuth("portal", "portal");
        var unknown = post(portal, "/api/decisions/benefit", "{\"foo\":1}");
        assertThat(unknown.getStatusCode().value()).isEqualTo(422);
        assertThat(unknown.getBody()).contains("FIELD_UNKNOWN");
        var missing = post(portal, "/api/decisions/benefit", "{\"jobSeeking\":true}");
        assertThat(missing.getStatusCode().value()).isEqualTo(422);
        assertThat(missing.getBody()).contains("FIELD_MISSING").contains("\"field\":\"date\"");
        var nowhere = "{\"date\":\"2025-11-04\",\"profile\":\"mars\",\"area\":\"000000\",\"jobSeeking\":true}";
        assertThat(post(portal, "/api/decisions/benefit", nowhere)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void the_schema_of_the_facts_is_served() {
        var schema =
                rest.withBasicAuth("portal", "portal").getForObject("/api/decisions/benefit/schema", JsonNode.class);
        assertThat(schema.path("properties").has("paidMonths")).isTrue();
    }

    private static String text(JsonNode answer, String field) {
        return answer.path(field).textValue();
    }

    private JsonNode ask(String calculator, String body) {
        var answer = post(rest, "/api/calculators/" + calculator, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return SampleForm.read(String.valueOf(answer.getBody()));
    }

    private static ResponseEntity<String> post(TestRestTemplate rest, String path, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.postForEntity(path, new HttpEntity<>(body, headers), String.class);
    }
}
