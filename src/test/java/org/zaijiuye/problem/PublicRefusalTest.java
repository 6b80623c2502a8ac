package org.zaijiuye.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;

@ProcessTest
@DisplayName("公众页面的拒绝：浏览器看到中文页面和下一步怎么办，程序得到问题说明")
class PublicRefusalTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final int MOST_A_MINUTE = 20;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/public/nothing, 404, 没有这个页面",
        "/public/vacancies/x, 404, 没有这个岗位",
        "/public/vacancies/GW99999999, 404, 没有这个岗位",
        "/public/guidance/appointment.ics, 404, 您没有尚未进行的预约",
        "/public/guidance/bookings, 405, 不能直接打开"
    })
    void people_get_a_page_and_programs_a_problem(String path, int status, String told) {
        isPage(get(path, BROWSER), status, told);
        for (var accepted : new String[] {"application/json", "*/*"}) {
            var answer = get(path, accepted);
            assertThat(answer.getStatusCode().value()).isEqualTo(status);
            assertThat(answer.getHeaders().getContentType()).asString().startsWith("application/problem+json");
            assertThat(answer.getBody()).startsWith("{").contains("\"instance\":\"" + path + "\"");
        }
    }

    @Test
    @DisplayName("一分钟内查验过多的，页面说明过一分钟再试")
    void who_asks_too_often_is_told_to_wait() {
        var path = "/public/certificates?number=3710822025000000&code=none";
        ResponseEntity<String> answer = get(path, BROWSER);
        for (var i = 0; i < MOST_A_MINUTE && answer.getStatusCode().value() != 429; i++) {
            answer = get(path, BROWSER);
        }
        isPage(answer, 429, "查询过于频繁，请过一分钟再试。");
    }

    @Test
    @DisplayName("接口地址在浏览器里仍是问题说明")
    void the_api_answers_a_browser_as_ever() {
        var answer = get("/api/applications/none", BROWSER);
        assertThat(answer.getBody()).startsWith("{").doesNotContain("<html");
    }

    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {21, 60})
    @DisplayName("文件过大的，无论多大都看得到拒绝的页面，连接不中断")
    void whoever_sends_too_much_gets_to_see_the_page(int megabytes) {
        var visitor = new PublicVisitor(port);
        assertThat(visitor.get("/public/progress").statusCode()).isEqualTo(200);
        var answer = visitor.upload(
                "/public/progress/objections", Map.of("text", "不服"), "照片.pdf", new byte[megabytes << 20]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("<html lang=\"zh-CN\"", "<h1>没有办成</h1>", "文件过大，请压缩后重新上传。");
    }

    private static void isPage(ResponseEntity<String> answer, int status, String told) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isNotNull().satisfies(type -> assertThat(
                        type.isCompatibleWith(MediaType.TEXT_HTML))
                .isTrue());
        assertThat(answer.getBody())
                .contains("<html lang=\"zh-CN\"", "<h1>", told, "href=\"/public/\"", "12333", "公众服务")
                .doesNotContain("接口文档", "\"status\"");
    }

    private ResponseEntity<String> get(String path, String accepted) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accepted);
        return rest.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
