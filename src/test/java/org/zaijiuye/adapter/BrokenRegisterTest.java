package org.zaijiuye.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterAnswer.Result;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;
import org.zaijiuye.port.RegisterQuery;
import org.zaijiuye.port.Registers;

@Timeout(30)
@DisplayName("数据核验 · 对方系统失常")
class BrokenRegisterTest {

    private static final String GOOD =
            "{\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\",\"data\":{\"retireGroup\":\"M60\"}}";

    @Test
    void a_good_answer_is_taken() throws IOException {
        try (var register = new BrokenRegister(BrokenRegister.answering(200, GOOD))) {
            var answer = ask(register.registers());
            assertThat(answer.result()).isEqualTo(Result.MATCH);
            assertThat(answer.freshness()).isNull();
        }
    }

    @Test
    void the_question_is_the_one_of_the_contract() throws IOException {
        var asked = new AtomicReference<>("");
        HttpHandler listening = http -> {
            asked.set(http.getRequestMethod() + " " + http.getRequestURI() + " "
                    + new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            BrokenRegister.send(http, 200, GOOD);
        };
        try (var register = new BrokenRegister(listening)) {
            ask(register.registers());
        }
        assertThat(asked.get())
                .isEqualTo("POST /base/si/queries {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\","
                        + "\"purpose\":\"失业登记核验\",\"handling\":\"WH-1-01\",\"asOf\":\"2025-11-04\"}");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"requestId\":\"r2\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\"} | WRONG_REQUEST",
                "200 | {\"idNo\":\"371002197006100010\",\"result\":\"MATCH\"} | WRONG_REQUEST",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"37100219760228002X\",\"result\":\"MATCH\"} | WRONG_PERSON",
                "200 | {\"requestId\":\"r1\",\"result\":\"MATCH\"} | WRONG_PERSON",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\"} | MALFORMED",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"PERHAPS\"} | MALFORMED",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\",\"data\":{\"residualMonths\":-1}} | MALFORMED",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\",\"data\":{\"stopReason\":\"U16\"}} | MALFORMED",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\",\"data\":{\"retireGroup\":\"X50\"}} | MALFORMED",
                "200 | {\"requestId\":\"r1\",\"idNo\":\"371002197006100010\",\"result\":\"MATCH\"}{} | MALFORMED",
                "200 | <html/> | MALFORMED",
                "200 | null | MALFORMED",
                "200 | '' | MALFORMED",
                "201 | {} | STATUS",
                "204 | '' | STATUS",
                "302 | '' | STATUS",
                "404 | {} | STATUS",
                "503 | {} | STATUS"
            })
    void an_answer_that_is_not_the_contract_is_a_failure(int status, String body, Cause cause) throws IOException {
        try (var register = new BrokenRegister(BrokenRegister.answering(status, body))) {
            var failure = failure(register.registers());
            assertThat(failure.cause()).isEqualTo(cause);
            assertThat(failure.text()).doesNotContain("371002197006100010", "37100219760228002X");
        }
    }

    @Test
    void a_closed_port_refuses() throws IOException {
        var settings = BrokenRegister.settings(closedPort(), 1);
        var registers = new HttpRegisters(
                new RegisterProtection(settings, Clock.systemUTC()), BrokenRegister.exchange(settings));
        assertThat(failure(registers).cause()).isEqualTo(Cause.REFUSED);
    }

    @Test
    void a_register_without_address_refuses() throws IOException {
        try (var register = new BrokenRegister(BrokenRegister.answering(200, GOOD))) {
            assertThatExceptionOfType(RegisterFailure.class)
                    .isThrownBy(() -> register.registers().query(Register.EDU, question()))
                    .satisfies(failure -> assertThat(failure.cause()).isEqualTo(Cause.REFUSED));
        }
    }

    @Test
    @DisplayName("应答逐字节滴下：总时限到即止")
    void a_dripping_body_is_cut_at_the_total_time_out() throws IOException {
        var end = new CountDownLatch(1);
        HttpHandler dripping = http -> {
            http.getRequestBody().readAllBytes();
            http.sendResponseHeaders(200, 0);
            drip(http.getResponseBody(), end);
        };
        try (var register = new BrokenRegister(dripping)) {
            var started = System.nanoTime();
            assertThat(failure(register.registers()).cause()).isEqualTo(Cause.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(BrokenRegister.TOTAL, BrokenRegister.TOTAL.multipliedBy(5));
            end.countDown();
        }
    }

    @Test
    @DisplayName("舱壁已满：不发送，不计次数")
    void a_full_bulkhead_is_busy_and_sends_nothing() throws Exception {
        var received = new AtomicInteger();
        var arrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        HttpHandler slow = http -> {
            received.incrementAndGet();
            arrived.countDown();
            await(release);
            BrokenRegister.answering(200, GOOD).handle(http);
        };
        try (var register = new BrokenRegister(slow)) {
            var registers = register.registers();
            var first = CompletableFuture.supplyAsync(() -> ask(registers));
            arrived.await();
            assertThatExceptionOfType(RegisterBusy.class).isThrownBy(() -> ask(registers));
            release.countDown();
            assertThat(first.get().result()).isEqualTo(Result.MATCH);
            assertThat(ask(registers).result()).isEqualTo(Result.MATCH);
            assertThat(received).hasValue(2);
        }
    }

    @Test
    @DisplayName("连续失败后熔断，等待期满后恢复")
    void the_circuit_opens_after_failures_and_closes_again() throws IOException {
        var received = new AtomicInteger();
        var healthy = new AtomicBoolean();
        HttpHandler counting = http -> {
            received.incrementAndGet();
            BrokenRegister.answering(healthy.get() ? 200 : 500, GOOD).handle(http);
        };
        var clock = new MovableClock();
        try (var register = new BrokenRegister(counting)) {
            var registers = register.registers(clock);
            for (var call = 0; call < 4; call++) {
                assertThat(failure(registers).cause()).isEqualTo(Cause.STATUS);
            }
            assertThat(failure(registers).cause()).isEqualTo(Cause.CIRCUIT_OPEN);
            clock.forward(Duration.ofSeconds(9));
            assertThat(failure(registers).cause()).isEqualTo(Cause.CIRCUIT_OPEN);
            assertThat(received).hasValue(4);

            healthy.set(true);
            clock.forward(Duration.ofSeconds(2));
            assertThat(ask(registers).result()).isEqualTo(Result.MATCH);
            assertThat(ask(registers).result()).isEqualTo(Result.MATCH);
        }
    }

    @Test
    void wrong_answers_do_not_open_the_circuit() throws IOException {
        try (var register = new BrokenRegister(BrokenRegister.answering(200, "{}"))) {
            var registers = register.registers();
            for (var call = 0; call < 6; call++) {
                assertThat(failure(registers).cause()).isEqualTo(Cause.WRONG_REQUEST);
            }
        }
    }

    private static RegisterFailure failure(Registers registers) {
        return catchThrowableOfType(RegisterFailure.class, () -> ask(registers));
    }

    private static RegisterAnswer ask(Registers registers) {
        return registers.query(Register.SI, question());
    }

    private static RegisterQuery question() {
        return new RegisterQuery("r1", "371002197006100010", "失业登记核验", "WH-1-01", LocalDate.of(2025, 11, 4));
    }

    private static URI closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://localhost:" + socket.getLocalPort());
        }
    }

    private static void drip(OutputStream body, CountDownLatch end) throws IOException {
        try {
            do {
                body.write(' ');
                body.flush();
            } while (!end.await(50, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
