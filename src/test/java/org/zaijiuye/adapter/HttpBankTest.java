package org.zaijiuye.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
        assertThat(first.lines()).containsExactly(paid("1", "1980.00", 1));
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
        assertThat(bank.pay(order).lines()).containsExactly(paid("1", "1980.00", 1));
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
                        new BankReceipt.Line("1", new BigDecimal("1980.00"), Result.FAILED, "户名与账号不符", batch + "/1"),
                        paid("2", "1.00", 2));
        assertThat(paid()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, '', PAID, 1980.00",
        "REPEATS, PAID PAID, PAID PAID, 1980.00",
        "PAYS_TWICE, PAID PAID, PAID PAID, 3960.00",
        "PAYS_AFTER_ALL, FAILED, FAILED PAID, 1980.00",
        "RETURNS, PAID, PAID FAILED, 0.00",
        "FOREIGN, PAID PAID, PAID PAID, 1980.00"
    })
    @DisplayName("银行的各种表现：受理时说什么，之后查询时又说什么，实际付了多少")
    void the_bank_says_what_it_is_told_to(String habit, String atFirst, String whenAsked, BigDecimal moved) {
        var line = line("1", "62" + batch.hashCode(), "赵红梅", "1980.00");
        behave(line.account(), "\"" + habit + "\"");
        assertThat(said(bank.pay(new PaymentOrder(batch, List.of(line))))).isEqualTo(atFirst);
        assertThat(said(bank.receipt(batch))).isEqualTo(whenAsked);
        assertThat(moved()).isEqualByComparingTo(moved);
    }

    @Test
    void a_silent_bank_speaks_when_the_habit_has_gone() {
        var line = line("1", "63" + batch.hashCode(), "赵红梅", "1980.00");
        behave(line.account(), "\"SILENT\"");
        assertThat(bank.pay(new PaymentOrder(batch, List.of(line))).lines()).isEmpty();
        assertThat(bank.receipt(batch).lines()).isEmpty();
        behave(line.account(), "null");
        assertThat(bank.receipt(batch).lines()).containsExactly(paid("1", "1980.00", 1));
    }

    @Test
    void another_amount_is_given_as_the_bank_says_it() {
        var line = line("1", "64" + batch.hashCode(), "赵红梅", "1980.00");
        behave(line.account(), "\"OTHER_AMOUNT\"");
        assertThat(bank.pay(new PaymentOrder(batch, List.of(line))).lines()).containsExactly(paid("1", "1981.00", 1));
    }

    @Test
    void a_batch_that_the_bank_never_got_has_no_receipt() {
        assertThatExceptionOfType(RegisterFailure.class)
                .isThrownBy(() -> bank.receipt(batch))
                .withMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[{\"line\":\"1\"}]", "[{\"result\":\"PAID\"}]", "[null]"})
    void a_receipt_that_names_no_line_or_result_cannot_be_read(String lines) throws IOException {
        var receipt = "{\"batchNumber\":\"b1\",\"lines\":" + lines + "}";
        try (var broken = new BrokenRegister(BrokenRegister.answering(200, receipt))) {
            assertThatExceptionOfType(RegisterFailure.class)
                    .isThrownBy(() -> broken.bank().pay(new PaymentOrder("b1", List.of(GOOD))))
                    .satisfies(failure -> assertThat(failure.cause()).isEqualTo(Cause.MALFORMED));
        }
    }

    private void behave(String account, String habit) {
        sandbox()
                .put()
                .uri("/sandbox/bank/accounts/" + account)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"habit\":" + habit + "}")
                .retrieve()
                .toBodilessEntity();
    }

    private static String said(BankReceipt receipt) {
        return receipt.lines().stream().map(each -> each.result().name()).collect(Collectors.joining(" "));
    }

    private BankReceipt.Line paid(String line, String amount, int booking) {
        return new BankReceipt.Line(line, new BigDecimal(amount), Result.PAID, null, batch + "/" + booking);
    }

    private BigDecimal moved() {
        return StreamSupport.stream(payments().spliterator(), false)
                .filter(each -> each.path("batchNumber").asText().equals(batch))
                .map(each -> each.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode payments() {
        return Objects.requireNonNull(
                sandbox().get().uri("/sandbox/bank/payments").retrieve().body(JsonNode.class));
    }

    private long paid() {
        return payments().findValuesAsText("batchNumber").stream()
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
