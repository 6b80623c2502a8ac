package org.zaijiuye.register.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;

@DisplayName("就业创业证的内容、电子证照和公开核验")
@TestPropertySource(properties = "zaijiuye.visitor-limit=100000")
class CertificateSheetTest extends Counter {

    private static final String ELECTRONIC = "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}";

    @Autowired
    private Certificates certificates;

    @Autowired
    private TestRestTemplate rest;

    @LocalServerPort
    private int port;

    private Citizen citizen;
    private String caseNumber = "";
    private String applied = "";
    private Certificate certificate;

    @BeforeEach
    void somebody() {
        citizen = citizen(SEVEN_YEARS);
        caseNumber = drawing(citizen);
        applied = Hall.number("CERT");
        submit(applied, citizen, "2025-11-05T09:00", ELECTRONIC);
        certificate = certificates.findByHandling(applied + "-07").orElseThrow();
    }

    @Test
    @DisplayName("各页按当前记录生成：领金、就业、注销之后自己长出来，别的事项不用改")
    void the_pages_grow_with_what_others_write() {
        var before = read();
        assertThat(before.path("status").asText()).isEqualTo("有效");
        assertThat(before.at("/pages/unemployment")).hasSize(1);
        assertThat(before.at("/pages/unemployment/0/registrar").asText()).isEqualTo("宁津街道便民服务中心");
        assertThat(before.at("/pages/unemployment/0/endedOn").isNull()).isTrue();
        assertThat(before.at("/pages/employment")).isEmpty();
        assertThat(before.at("/pages/subsidies/0/details/已领月数").asInt()).isZero();

        paid(caseNumber, YearMonth.of(2026, 4), null);
        left(citizen, caseNumber);
        var after = read();
        assertThat(after.at("/pages/subsidies/0/details/已领月数").asInt()).isEqualTo(6);
        assertThat(after.at("/pages/subsidies/0/details/已领金额（元）").decimalValue())
                .isEqualByComparingTo(drawn());
        assertThat(after.at("/pages/unemployment/0/endedOn").asText()).isEqualTo("2026-06-08");
        assertThat(after.at("/pages/employment/0/since").asText()).isEqualTo("2026-06-08");
        assertThat(after.path("status").asText()).isEqualTo("有效");
    }

    @Test
    @DisplayName("死亡确认之后证件注销，公开核验立即显示")
    void a_death_cancels_it() {
        hall.at("2026-06-10T09:00");
        event("DIED-" + caseNumber, "PersonDied", citizen, "2026-06-08", "{}");
        assertThat(caseOf(caseNumber).endReason()).isEqualTo("D11");
        assertThat(read().path("status").asText()).isEqualTo("注销");
        assertThat(page(certificate.number(), certificate.code())).contains("核验结果：<span>注销</span>");
    }

    @Test
    @DisplayName("电子证照：正文、校验码、二维码地址都在")
    void the_electronic_certificate_is_a_document() throws IOException {
        var headers = new HttpHeaders();
        headers.setBasicAuth("portal", "portal");
        headers.setAccept(List.of(MediaType.APPLICATION_PDF));
        var answer = rest.exchange(
                "/api/certificates/" + certificate.number() + "/pdf",
                HttpMethod.GET,
                new HttpEntity<>(headers),
                byte[].class);
        assertThat(MediaType.APPLICATION_PDF.isCompatibleWith(
                        answer.getHeaders().getContentType()))
                .isTrue();
        Files.write(Path.of("target/certificate.pdf"), answer.getBody());
        try (var pdf = Loader.loadPDF(answer.getBody())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("就业创业证", "赵红", citizen.idNo(), certificate.number(), certificate.code(), "失业保险金")
                    .contains("核定月数：18", "已领月数：0", "已领金额（元）：0");
        }
        assertThat(read().path("verification").asText())
                .endsWith("/public/certificates?number=" + certificate.number() + "&code=" + certificate.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-clerk-371082001", "county-reviewer-371082", "portal"})
    void those_whom_it_concerns_read_it(String user) {
        assertThat(status(user)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-clerk-371002001", "si-officer-371002-si"})
    void others_are_told_that_there_is_none(String user) {
        assertThat(status(user)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street-clerk-371082001", "city-approver"})
    @DisplayName("工作人员没有认领这份证件的任务：只看到打码的内容，打不开电子证照")
    void officials_without_work_on_it_see_it_masked(String user) {
        var sheet = hall.get(user, "/api/certificates/" + certificate.number());
        assertThat(sheet.path("name").asText()).isEqualTo("赵*");
        assertThat(sheet.path("birthDate").isNull()).isTrue();
        assertThat(sheet.path("code").asText()).isEmpty();
        assertThat(sheet.toString()).doesNotContain(citizen.idNo(), certificate.code(), "赵红");
        var document = hall.call(user, HttpMethod.GET, "/office/certificates/" + certificate.number(), null);
        assertThat(document.getStatusCode().value()).isEqualTo(409);
        assertThat(String.valueOf(document.getBody())).contains("请先认领");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "training-officer-371082", "career-guide-371082", "job-match-officer-371082"})
    void who_decides_nothing_reads_no_certificate(String user) {
        assertThat(status(user)).isEqualTo(403);
    }

    @Test
    @DisplayName("公开核验：只显示打码姓名、机关、日期和状态；号码或校验码不对，一概同一答复")
    void anybody_verifies_it() {
        var page = page(certificate.number(), certificate.code().toLowerCase(java.util.Locale.ROOT));
        assertThat(page)
                .contains("核验结果：<span>有效</span>", "<dd>赵*</dd>", "2025-11-05")
                .doesNotContain("赵红", citizen.idNo());
        var wrongCode = page(certificate.number(), "ABCDEFGH23456789");
        var unknown = page(certificate.number().replaceFirst("^37", "14"), certificate.code());
        assertThat(wrongCode).contains("没有查到证件").doesNotContain("赵*");
        assertThat(unknown.replace(certificate.number().replaceFirst("^37", "14"), certificate.number()))
                .isEqualTo(wrongCode);
    }

    @Test
    @DisplayName("本人在进度页看到证书编号和校验码，登录后下载自己的电子证照，留痕；没有登录的先登录，没有证件的为404")
    void the_holder_downloads_it() {
        database.sql("delete from mobile_code").update();
        var own = "/public/certificates/own";
        assertThat(new PublicVisitor(port).get(own).body()).contains("申请编号").doesNotContain("%PDF");
        var holder = new PublicVisitor(port);
        assertThat(holder.signIn(applied, notices).body())
                .contains(own, certificate.number(), certificate.code(), "/public/certificates?number=");
        assertThat(holder.get(own).body()).startsWith("%PDF");
        assertThat(database.sql("select count(*) from access_log where person_id = ? and purpose = '本人下载就业创业证'")
                        .param(certificate.personId())
                        .query(Integer.class)
                        .single())
                .isOne();

        database.sql("delete from mobile_code").update();
        var without = Hall.number("NOCERT");
        submit(without, citizen(""), "2025-11-05T09:00", REGISTRATION);
        var other = new PublicVisitor(port);
        assertThat(other.signIn(without, notices).body()).doesNotContain(own);
        assertThat(other.get(own).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "99999999999999999999", "' or 1=1 --"})
    void what_is_typed_is_text(String number) {
        assertThat(page(number, "x")).contains("没有查到证件").doesNotContain("<script>");
    }

    private JsonNode read() {
        return hall.get("portal", "/api/certificates/" + certificate.number());
    }

    private BigDecimal drawn() {
        return lines.findByPersonIdOrderByPayMonth(certificate.personId()).stream()
                .filter(line -> line.state() == LineState.PAID)
                .map(PaymentLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int status(String user) {
        return hall.call(user, HttpMethod.GET, "/api/certificates/" + certificate.number(), null)
                .getStatusCode()
                .value();
    }

    private String page(String number, String code) {
        var body = rest.getForObject("/public/certificates?number={n}&code={c}", String.class, number, code);
        assertThat(body).isNotNull();
        return body;
    }
}
