package org.zaijiuye.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterAnswer.Result;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterQuery;
import org.zaijiuye.port.Registers;

@SandboxServer
@DisplayName("数据核验 · 与内置沙箱之间的真实HTTP")
class HttpRegistersTest {

    private static final String NOBODY = "371002197006100010";
    private static final String SOMEBODY = "37100219760228002X";

    @Autowired
    private Registers registers;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Register.class)
    void a_person_nobody_put_there_is_unknown(Register register) {
        assertThat(registers.query(register, query(NOBODY)).result()).isEqualTo(Result.NO_DATA);
    }

    @Test
    void scenario_a_is_there_from_the_start() {
        var answer = registers.query(Register.SI, query("140106198403120025"));
        assertThat(answer.result()).isEqualTo(Result.MATCH);
        assertThat(answer.freshness()).as("the night before").isEqualTo("2025-11-03");
        var data = InsuranceData.from(answer.data());
        assertThat(data.unemploymentMonths()).isEqualTo(84);
        assertThat(data.lastEmployerMonth()).isEqualTo(YearMonth.of(2025, 10));
    }

    @Test
    void what_is_put_is_answered_until_it_is_deleted() {
        put("jus", "{\"result\":\"MISMATCH\",\"freshness\":\"2025-11-01\",\"data\":{\"imprisoned\":true}}");
        var answer = registers.query(Register.JUS, query(SOMEBODY));
        assertThat(answer.result()).isEqualTo(Result.MISMATCH);
        assertThat(answer.freshness()).isEqualTo(LocalDate.of(2025, 11, 1));

        sandbox().delete().uri("/sandbox/jus/" + SOMEBODY).retrieve().toBodilessEntity();
        assertThat(registers.query(Register.JUS, query(SOMEBODY)))
                .extracting(RegisterAnswer::result)
                .isEqualTo(Result.NO_DATA);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "DELAY, TIMEOUT",
        "RESET, REFUSED",
        "STATUS_500, STATUS",
        "MALFORMED, MALFORMED",
        "WRONG_PERSON, WRONG_PERSON"
    })
    @DisplayName("每一种故障都有其原因，绝不视为通过")
    void every_fault_is_a_failure_with_its_cause(String fault, RegisterFailure.Cause cause) {
        put("psb", "{\"fault\":\"" + fault + "\"}");
        var failure = catchThrowableOfType(RegisterFailure.class, () -> registers.query(Register.PSB, query(SOMEBODY)));
        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.text()).startsWith("公安人口库：").doesNotContain(SOMEBODY);
    }

    private void put(String register, String entry) {
        sandbox()
                .put()
                .uri("/sandbox/" + register + "/" + SOMEBODY)
                .contentType(MediaType.APPLICATION_JSON)
                .body(entry)
                .retrieve()
                .toBodilessEntity();
    }

    private RestClient sandbox() {
        return RestClient.create("http://localhost:" + port);
    }

    private static RegisterQuery query(String idNo) {
        return new RegisterQuery(UUID.randomUUID().toString(), idNo, "失业登记核验", "WH-1-01", LocalDate.of(2025, 11, 4));
    }
}
