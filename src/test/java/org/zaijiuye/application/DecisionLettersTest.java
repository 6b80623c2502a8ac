package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;

@DisplayName("决定书（PDF）：事项、决定、理由和依据、救济途径和期限、机构、日期、编号")
class DecisionLettersTest extends Counter {

    @Autowired
    private TestRestTemplate rest;

    @LocalServerPort
    private int port;

    private Citizen citizen;
    private String number = "";

    @BeforeEach
    void somebody() {
        database.sql("delete from mobile_code").update();
        citizen = citizen("");
        number = Hall.number("LETTER");
    }

    @Test
    @DisplayName("准予：办理结果、登记编号；异议截止日为决定次日起第10个工作日")
    void a_grant_is_written() throws IOException {
        granted();
        var answer = pdf("portal", api("registration"));
        assertThat(MediaType.APPLICATION_PDF.isCompatibleWith(
                        answer.getHeaders().getContentType()))
                .isTrue();
        Files.write(Path.of("target/decision.pdf"), answer.getBody());
        assertThat(text(answer))
                .contains(
                        "失业登记准予决定书",
                        "编号：" + number + "-01-J1",
                        "赵红",
                        "您申请的",
                        "准予",
                        "理由和依据",
                        "《就业服务与就业管理规定》",
                        "失业登记编号",
                        registration(number).number(),
                        "2025-11-18",
                        "《行政复议法》第二十条",
                        "《行政诉讼法》第四十六条",
                        "2025-11-04")
                .doesNotContain(citizen.idNo());
    }

    @Test
    @DisplayName("办理结果中的多项并列写出")
    void what_is_several_is_listed() throws IOException {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, """
                {"item":"jobseeking","jobIntent1":"4-03-02","jobIntent2":"4-10-01","workType":"FULL_TIME","pushConsent":true}
                """);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        assertThat(text(pdf("portal", api("jobseeking")))).contains("餐饮服务人员、生活照料服务人员");
        assertThat(hall.get("portal", "/api/applications/" + number)
                        .path("items")
                        .path(1)
                        .path("result")
                        .path("intentions"))
                .hasSize(2);
    }

    @Test
    @DisplayName("决定书写的是决定生效时的结果：此后再次申请、预约、终止，原来的决定书一字不变")
    void what_was_decided_is_not_written_anew() throws IOException {
        var search = """
                {"item":"jobseeking","jobIntent1":"4-03-02","workType":"FULL_TIME","pushConsent":true}
                """;
        submit(number, citizen, "2025-11-04T09:00", search, "{\"item\":\"guidance\",\"guideMode\":\"ONE_TO_ONE\"}");
        var searching = text(pdf("portal", api("jobseeking")));
        var guided = text(pdf("portal", api("guidance")));
        assertThat(searching).contains("求职登记编号", "有效期至", "餐饮服务人员");
        assertThat(guided).doesNotContain("预约编号");

        submit(Hall.number("LETTER"), citizen, "2025-12-01T09:00", search.replace("4-03-02", "4-10-01"), """
                {"item":"guidance","guideMode":"ONE_TO_ONE","preferredSlot":"E02-202512041000"}
                """);
        assertThat(hall.get("portal", "/api/applications/" + number).toString()).contains("booking");
        assertThat(text(pdf("portal", api("jobseeking")))).isEqualTo(searching);
        assertThat(text(pdf("portal", api("guidance")))).isEqualTo(guided);
    }

    @Test
    @DisplayName("不予办理：写明理由，没有办理结果；网页与文件内容相同")
    void a_refusal_is_written() throws IOException {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        reviewed(number + "-01");
        var reason = reasons(number + "-01").get(0);
        assertThat(text(pdf("portal", api("registration"))))
                .contains("失业登记不予办理决定书", reason.basis().law())
                .doesNotContain("办理结果");
        var page =
                rest.exchange(api("registration"), HttpMethod.GET, entity("portal", MediaType.TEXT_HTML), String.class);
        assertThat(page.getBody()).contains("<h1>失业登记不予办理决定书</h1>", reason.text());
    }

    @Test
    @DisplayName("异议成立后的新决定有新的编号，写明原决定不再有效")
    void a_new_decision_has_a_letter_of_its_own() throws IOException {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        reviewed(number + "-01");
        hall.register("edu", citizen.idNo(), "{'enrolled':false}");
        hall.at("2025-11-06T09:00");
        var objection = body(hall.post(
                        "portal",
                        "/api/applications/" + number + "/objections",
                        "{\"item\":\"registration\",\"stage\":\"DECISION\",\"text\":\"已毕业\",\"by\":\"赵红\"}"))
                .path("objection")
                .asText();
        hall.complete(
                COUNTY_APPROVER, objection, "Task_ReviewObjection", Map.of("finding", "REQUERY", "comment", "重新查询"));
        answered(objection, "UPHELD");
        assertThat(outcome(number + "-01")).isEqualTo("GRANTED");
        assertThat(text(pdf("portal", api("registration")))).contains("失业登记准予决定书", number + "-01-J2", "此前对本办件的决定不再有效");
    }

    @Test
    @DisplayName("没有决定的没有决定书：在办、已撤回的为404")
    void what_was_not_decided_has_none() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        assertThat(pdf("portal", api("registration")).getStatusCode().value()).isEqualTo(404);
        withdraw(number, "registration");
        assertThat(pdf("portal", api("registration")).getStatusCode().value()).isEqualTo(404);
        assertThat(pdf("portal", api("benefit")).getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "portal, 200",
        "street-clerk-371082001, 200",
        "county-approver-371082, 200",
        "street-clerk-371002001, 404",
        "admin, 403"
    })
    void those_whom_it_concerns_read_it(String user, int status) {
        granted();
        assertThat(pdf(user, api("registration")).getStatusCode().value()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"street-clerk-371082001, 200", "county-approver-371082, 200", "street-clerk-371002001, 404"})
    void officials_open_it_from_their_tasks(String user, int status) {
        granted();
        assertThat(pdf(user, "/office/handlings/" + number + "-01/notice")
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("申请人页面有下载链接；登录之后才能下载，只能下载自己的")
    void the_applicant_downloads_it() {
        granted();
        var stranger = new PublicVisitor(port);
        assertThat(stranger.get(own(number)).body()).contains("申请编号").doesNotContain("%PDF");
        var visitor = new PublicVisitor(port);
        assertThat(visitor.signIn(number, notices).body())
                .contains(
                        "下载决定书（PDF）<span class=\"unseen\">：失业登记</span></a>",
                        own(number),
                        "<dt>服务机构</dt><dd>" + office(registration(number).serviceOrg()));
        assertThat(visitor.get(own(number)).body()).startsWith("%PDF");

        var other = Hall.number("LETTER");
        submit(other, citizen(""), "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, other + "-01", "Task_FirstReview", AGREE);
        assertThat(visitor.get(own(other)).statusCode()).isEqualTo(404);
    }

    private String office(String code) {
        return database.sql("select name from office where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private static String own(String application) {
        return "/public/progress/decisions/" + application + "-01";
    }

    private void granted() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
    }

    private String api(String item) {
        return "/api/applications/" + number + "/items/" + item + "/notice";
    }

    private ResponseEntity<byte[]> pdf(String user, String address) {
        return rest.exchange(address, HttpMethod.GET, entity(user, MediaType.APPLICATION_PDF), byte[].class);
    }

    private static HttpEntity<Void> entity(String user, MediaType type) {
        var headers = new HttpHeaders();
        headers.setBasicAuth(user, user);
        headers.setAccept(List.of(type));
        return new HttpEntity<>(headers);
    }

    private static String text(ResponseEntity<byte[]> answer) throws IOException {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.getBody())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
