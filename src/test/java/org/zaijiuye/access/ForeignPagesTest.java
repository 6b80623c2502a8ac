package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("程序接口：不听其他网站的网页，不收过大的请求")
class ForeignPagesTest {

    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.txt\"\r\n\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "来源 {0}，{1}，{2} → {3}")
    @CsvSource({
        "'', '', '', 422",
        "http://evil.example, cross-site, Mozilla/5.0, 403",
        "http://evil.example, '', Mozilla/5.0, 403",
        "http://evil.example, same-origin, Electron/30, 403",
        "'', cross-site, Mozilla/5.0, 403",
        "'', same-site, Mozilla/5.0, 403",
        "'null', cross-site, Mozilla/5.0, 403",
        "'', same-origin, Mozilla/5.0, 422",
        "OWN, same-origin, Mozilla/5.0, 422",
        "file://, cross-site, Camunda Modeler Electron/30.0, 422"
    })
    void a_page_of_others_changes_nothing(String origin, String site, String agent, int status) throws Exception {
        var request = deployment(BodyPublishers.ofString(FILE + "x\r\n--x--\r\n"));
        set(request, "Origin", origin.equals("OWN") ? "http://localhost:" + port : origin);
        set(request, "Sec-Fetch-Site", site);
        set(request, "User-Agent", agent);
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 403 ? "来自其他网站的网页" : "a.txt");
    }

    @Test
    @DisplayName("不报长度的请求，读到上限就停")
    void a_body_without_a_length_is_read_no_further_than_allowed() throws Exception {
        var start = FILE.getBytes(StandardCharsets.UTF_8);
        var answer = send(deployment(BodyPublishers.ofInputStream(() -> new Endless(start))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("请求太大，一次最多32MB");
    }

    private static void set(HttpRequest.Builder request, String header, String value) {
        if (!value.isEmpty()) {
            request.setHeader(header, value);
        }
    }

    private HttpRequest.Builder deployment(BodyPublisher body) {
        var login = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    /** One byte more than is allowed, after a beginning. */
    private static final class Endless extends InputStream {

        private final InputStream start;
        private int left = BodyLimit.MOST_BYTES + 1;

        Endless(byte[] start) {
            this.start = new ByteArrayInputStream(start);
        }

        @Override
        public int read() throws IOException {
            var first = start.read();
            return first >= 0 ? first : left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var first = start.read(into, from, most);
            if (first >= 0) {
                return first;
            }
            var count = Math.min(left, most);
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count > 0 ? count : -1;
        }
    }
}
