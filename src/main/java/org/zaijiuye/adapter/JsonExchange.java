package org.zaijiuye.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;

/** Posts JSON and gets JSON, or a failure with its cause; bodies are bytes, so that no logger can print them. */
@Component
final class JsonExchange {

    private static final int LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RegisterSettings settings;
    private final RegisterAddresses addresses;
    private final RestClient client;

    JsonExchange(RegisterSettings settings, RegisterAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
        // This factory's read time-out also ends a body that arrives drop by drop; a test holds it to that.
        var timeouts = ClientHttpRequestFactorySettings.defaults()
                .withConnectTimeout(settings.connectTimeout())
                .withReadTimeout(settings.totalTimeout())
                .withRedirects(Redirects.DONT_FOLLOW);
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1))
                .build(timeouts);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    <T> T post(Register register, String resource, Object question, Class<T> answerType) {
        var address = addresses.of(register, resource);
        var content = bytes(question);
        var started = System.nanoTime();
        try {
            var answer = exchange(register, address, content);
            if (late(started)) {
                throw timeout(register, null);
            }
            return read(register, answer, answerType);
        } catch (ResourceAccessException e) {
            throw late(started) || e.getCause() instanceof HttpTimeoutException
                    ? timeout(register, e)
                    : new RegisterFailure(Cause.REFUSED, register.title() + "：连接被拒绝或中断", e);
        }
    }

    private byte[] exchange(Register register, URI address, byte[] content) {
        var answer = client.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(content)
                .exchange((request, response) -> body(register, response));
        return Objects.requireNonNull(answer);
    }

    private static byte[] body(Register register, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status != 200) {
            throw new RegisterFailure(Cause.STATUS, register.title() + "：返回状态" + status);
        }
        return response.getBody().readNBytes(LARGEST_ANSWER_BYTES);
    }

    private static <T> T read(Register register, byte[] answer, Class<T> answerType) {
        try {
            return Objects.requireNonNull(JSON.readValue(answer, answerType));
        } catch (IOException | NullPointerException e) {
            // Without a cause: Jackson quotes the value it could not read, and that may be a name.
            throw new RegisterFailure(Cause.MALFORMED, register.title() + "：返回内容无法识别");
        }
    }

    private static byte[] bytes(Object question) {
        try {
            return JSON.writeValueAsBytes(question);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that the time-out closed may look like a short answer, so the clock has the last word. */
    private boolean late(long started) {
        return System.nanoTime() - started >= settings.totalTimeout().toNanos();
    }

    private static RegisterFailure timeout(Register register, @Nullable Exception origin) {
        return new RegisterFailure(Cause.TIMEOUT, register.title() + "：未在规定时间内完整返回", origin);
    }
}
