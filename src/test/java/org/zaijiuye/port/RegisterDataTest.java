package org.zaijiuye.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("外部数据 · 未知即未知，不猜测")
class RegisterDataTest {

    @ParameterizedTest
    @EnumSource(Register.class)
    void an_empty_answer_leaves_everything_unknown(Register register) {
        assertThat(register.read(json("{}"))).hasAllNullFieldsOrProperties();
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void properties_that_nobody_knows_are_ignored(Register register) {
        assertThat(register.read(json("{\"newProperty\": 1}"))).hasAllNullFieldsOrProperties();
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void what_is_no_object_is_refused(Register register) {
        assertThatIllegalArgumentException().isThrownBy(() -> register.read(json("[]")));
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void a_register_is_found_by_its_code(Register register) {
        assertThat(Register.of(register.code())).isEqualTo(register);
    }

    @Test
    void an_unknown_code_finds_no_register() {
        assertThatIllegalArgumentException().isThrownBy(() -> Register.of("PSB"));
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void an_empty_answer_is_not_complete(Register register) {
        assertThat(register.read(json("{}")).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PSB | {'name':'王某','alive':true}",
                "EMP | {'registrations':[],'employments':[]}",
                "EMP | {'registrations':[{'number':'1','open':false}],'employments':[{'startDate':'2026-01-01'}]}",
                "SI | {'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false}",
                "MED | {'employerInsuredNow':false}",
                "SAMR | {'businesses':[]}",
                "SAMR | {'businesses':[{'uscc':'92371002MA3XXXD70E','role':'OPERATOR','status':'OPERATING'}]}",
                "EDU | {'enrolled':false}",
                "JUS | {'imprisoned':false}",
                "BANK | {'accounts':[]}"
            })
    void an_answer_is_complete_with_what_decisions_rest_on(Register register, String data) {
        assertThat(register.read(json(data.replace('\'', '"'))).complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PSB | {'alive':true}",
                "PSB | {'name':'王某'}",
                "EMP | {'registrations':[]}",
                "EMP | {'employments':[]}",
                "EMP | {'registrations':[{'number':'1','place':'371002'}],'employments':[]}",
                "SI | {'receivingPension':false,'flexibleInsured':false}",
                "SI | {'employerInsuredNow':false,'flexibleInsured':false}",
                "SI | {'employerInsuredNow':false,'receivingPension':false}",
                "SAMR | {'businesses':[{'role':'OPERATOR','status':'OPERATING'}]}",
                "SAMR | {'businesses':[{'uscc':'92371002MA3XXXD70E','role':'PARTNER','status':'OPERATING'}]}",
                "SAMR | {'businesses':[{'uscc':'92371002MA3XXXD70E','role':'OPERATOR'}]}",
                "EDU | {'graduationDate':'2020-06-30'}",
                "JUS | {'since':'2025-01-01'}"
            })
    @DisplayName("缺了判定所需的内容，不等于“没有”")
    void an_answer_with_a_gap_is_not_complete(Register register, String data) {
        assertThat(register.read(json(data.replace('\'', '"'))).complete()).isFalse();
    }

    @Test
    void insurance_data_is_read() {
        var data = InsuranceData.from(json("""
                {"employerInsuredNow": false, "lastEmployerMonth": "2025-10", "stopReason": "U03",
                 "mutualProposedBy": "EMPLOYER", "unemploymentMonths": 84, "residualMonths": 0,
                 "pensionSince": "2025-11-01"}"""));
        assertThat(data.employerInsuredNow()).isFalse();
        assertThat(data.lastEmployerMonth()).isEqualTo(YearMonth.of(2025, 10));
        assertThat(data.mutualProposedBy()).isEqualTo(InsuranceData.Proposer.EMPLOYER);
        assertThat(data.unemploymentMonths()).isEqualTo(84);
        assertThat(data.residualMonths()).isZero();
        assertThat(data.pensionSince()).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(data.receivingPension()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unemploymentMonths\": -1}",
                "{\"residualMonths\": -1}",
                "{\"unemploymentMonths\": \"84\"}",
                "{\"unemploymentMonths\": 84.5}",
                "{\"employerInsuredNow\": \"true\"}",
                "{\"employerInsuredNow\": 1}",
                "{\"lastEmployerMonth\": \"2025-13\"}",
                "{\"pensionSince\": \"2025-02-30\"}"
            })
    void a_value_of_another_form_is_refused_without_being_quoted(String data) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InsuranceData.from(json(data)))
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("84", "2025", "true"));
    }

    @Test
    void a_code_that_nobody_knows_is_unknown() {
        var businesses = BusinessData.from(
                        json("{\"businesses\": [{\"role\": \"PARTNER\", \"status\": \"OPERATING\"}]}"))
                .businesses();
        assertThat(businesses)
                .containsExactly(new BusinessData.Business(
                        null, null, null, BusinessData.Status.OPERATING, null, null, null, null));
    }

    @Test
    void an_entry_that_is_null_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessData.from(json("{\"businesses\": [null]}")));
    }

    @Test
    @DisplayName("文本形式不含身份号码、姓名、账号")
    void texts_hold_no_personal_data() {
        var query = new RegisterQuery("r", "371002197006100010", "核验", "h", LocalDate.of(2025, 11, 4));
        var data = json("{\"name\": \"王某\", \"accounts\": [{\"account\": \"6200\", \"holder\": \"王某\"}]}");
        var answer = new RegisterAnswer(RegisterAnswer.Result.MATCH, null, data);
        var order = new PaymentOrder("b", List.of(new PaymentOrder.Line("1", "6200", "王某", BigDecimal.ONE)));
        var texts = "" + query + answer + order + PopulationData.from(data) + AccountData.from(data);
        assertThat(texts).doesNotContain("371002197006100010", "王某", "6200");
    }

    @Test
    void an_amount_has_two_decimals() {
        assertThat(new PaymentOrder.Line("1", "a", "h", new BigDecimal("1980")).amount())
                .isEqualTo(new BigDecimal("1980.00"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new PaymentOrder.Line("1", "a", "h", new BigDecimal("0.001")));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("broken test data", e);
        }
    }
}
