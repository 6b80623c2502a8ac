package org.zaijiuye.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.BankReceipt.Result;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;

@SandboxServer
@DisplayName("银行代发 · 批次号即幂等键")
class HttpBankTest {

    private static final PaymentOrder.Line GOOD = line("1", "6200000000000010017", "赵红梅", "1980.00");

    @Autowired
    private Bank bank;

    @LocalServerPort
    private int port;

    private final String batch = UUID.randomUUID().toString();

    @AfterEach
    void let_the_bank_answer_again() {
        sandbox().delete().uri("/sandbox/bank/batches").retrieve().toBodilessEntity();
    }

    @Test
    void the_same_batch_again_brings_the_first_receipt_and_pays_nothing() {
        var order = new PaymentOrder(batch, List.of(GOOD));
        var first = bank.pay(order);
        assertThat(first.lines()).containsExactly(new BankReceipt.Line("1", Result.PAID, null));
        assertThat(bank.pay(order)).isEqualTo(first);
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DELAY, TIMEOUT",
        "RESET, REFUSED",
        "STATUS_500, STATUS",
        "MALFORMED, MALFORMED",
        "WRONG_PERSON, WRONG_REQUEST"
    })
    @DisplayName("应答丢失后重发：不重复支付")
    void a_lost_answer_and_the_batch_again_pay_once(String fault, Cause cause) {
        var order = new PaymentOrder(batch, List.of(GOOD));
        sandbox()
                .put()
                .uri("/sandbox/bank/batches")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"fault\":\"" + fault + "\"}")
                .retrieve()
                .toBodilessEntity();
        assertThatExceptionOfType(RegisterFailure.class)
                .isThrownBy(() -> bank.pay(order))
                .satisfies(failure -> assertThat(failure.cause()).isEqualTo(cause));

        let_the_bank_answer_again();
        assertThat(bank.pay(order).lines()).containsExactly(new BankReceipt.Line("1", Result.PAID, null));
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void another_content_under_the_same_number_is_refused() {
        bank.pay(new PaymentOrder(batch, List.of(GOOD)));
        var other = new PaymentOrder(batch, List.of(line("1", "6200000000000010017", "赵红梅", "1980.01")));
        assertThatExceptionOfType(RegisterFailure.class)
                .isThrownBy(() -> bank.pay(other))
                .withMessageContaining("409")
                .satisfies(failure -> assertThat(failure.cause()).isEqualTo(Cause.STATUS));
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void a_line_that_fails_does_not_stop_the_others() {
        var order = new PaymentOrder(
                batch, List.of(line("1", "6200000000000010017", "他人", "1980.00"), line("2", "62009", "任意", "1.00")));
        assertThat(bank.pay(order).lines())
                .containsExactly(
                        new BankReceipt.Line("1", Result.FAILED, "户名与账号不符"),
                        new BankReceipt.Line("2", Result.PAID, null));
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"line\":\"2\",\"result\":\"PAID\"}]",
                "[{\"line\":\"1\"}]",
                "[null]",
                "[{\"line\":\"1\",\"result\":\"PAID\"},{\"line\":\"1\",\"result\":\"FAILED\"}]"
            })
    void a_receipt_must_answer_every_line_once(String lines) throws IOException {
        var receipt = "{\"batchNumber\":\"b1\",\"lines\":" + lines + "}";
        try (var broken = new BrokenRegister(BrokenRegister.answering(200, receipt))) {
            assertThatExceptionOfType(RegisterFailure.class)
                    .isThrownBy(() -> broken.bank().pay(new PaymentOrder("b1", List.of(GOOD))))
                    .satisfies(failure -> assertThat(failure.cause()).isEqualTo(Cause.MALFORMED));
        }
    }

    private long paid() {
        var payments = sandbox().get().uri("/sandbox/bank/payments").retrieve().body(JsonNode.class);
        assertThat(payments).isNotNull();
        return payments.findValuesAsText("batchNumber").stream()
                .filter(batch::equals)
                .count();
    }

    private RestClient sandbox() {
        return RestClient.create("http://localhost:" + port);
    }

    private static PaymentOrder.Line line(String line, String account, String holder, String amount) {
        return new PaymentOrder.Line(line, account, holder, new BigDecimal(amount));
    }
}
