package org.zaijiuye.register.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.Notice;

@DisplayName("就业创业证申领流程（就业服务与就业管理规定第六十一条）")
class CertificateProcessTest extends Counter {

    private static final String ELECTRONIC = "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}";
    private static final String FLEXIBLE = "{\"item\":\"employment\",\"empType\":\"FLEXIBLE\",\"workContent\":\"外卖配送\","
            + "\"workPlace\":\"荣成市宁津街道\",\"startDate\":\"2026-03-01\"}";
    private static final Map<String, Object> PRINTED = Map.of("printing", "PRINTED");

    @Autowired
    private Certificates certificates;

    @Autowired
    private PaperCopies copies;

    @Autowired
    private TestRestTemplate rest;

    private Citizen citizen;
    private String number = "";

    @BeforeEach
    void somebody() {
        citizen = citizen("");
        number = Hall.number("CERT");
    }

    @Test
    @DisplayName("失业登记核准之后当日自动签发，无人审核；证号为发证地区、年份和8位顺序号")
    void it_is_issued_on_the_day_of_the_registration() {
        submit(number, citizen, "2025-11-04T09:00", REGISTRATION, ELECTRONIC);
        assertThat(handling(number + "-07").state()).hasToString("WAITING_PREREQ");
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);

        assertThat(hall.ends(number + "-07"))
                .containsExactly("EndEvent_CertificateIssued", "EndEvent_EvidenceGathered", "EndEvent_ReviewConcluded");
        assertThat(codes(number + "-07")).containsExactly("CERT_ELIGIBLE");
        var certificate = issued(number + "-07");
        assertThat(certificate.number()).matches("37108225[0-9]{8}");
        assertThat(certificate.issuedOn()).isEqualTo("2025-11-04");
        assertThat(certificate.office()).isEqualTo("371082");
        assertThat(certificate.code()).matches("[A-Z2-9]{16}");
        assertThat(result().path("certNo").asText()).isEqualTo(certificate.number());
        assertThat(told(number + "-07")).containsExactlyInAnyOrder("就业创业证申领已准予", "就业创业证（电子证照）已签发");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    @DisplayName("就业登记也可以；失业登记、就业登记都没有办成的，按前置未成办结")
    void either_item_opens_the_way() {
        submit(number, citizen, "2026-03-02T09:00", FLEXIBLE, ELECTRONIC);
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        assertThat(outcome(number + "-07")).isEqualTo("GRANTED");

        var other = citizen("");
        var refused = Hall.number("CERT");
        hall.register("edu", other.idNo(), "{'enrolled':true}");
        submit(refused, other, "2025-11-04T09:00", REGISTRATION, ELECTRONIC);
        reviewed(refused + "-01");
        assertThat(outcome(refused + "-07")).isEqualTo("PREREQ_FAILED");
        assertThat(certificates.findByHandling(refused + "-07")).isEmpty();
    }

    @Test
    @DisplayName("第二证不予办理，须由街道和区县两人办理；终身一证")
    void a_second_one_is_refused_by_two_officials() {
        registered(citizen);
        submit(number, citizen, "2025-11-05T09:00", ELECTRONIC);
        var first = issued(number + "-07");
        var again = Hall.number("CERT");
        submit(again, citizen, "2026-11-05T09:00", ELECTRONIC);
        hall.complete(CLERK, again + "-07", "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, again + "-07", "Task_Approve", AGREE);
        assertThat(hall.ends(again + "-07")).contains("EndEvent_CertificateRefused");
        assertThat(codes(again + "-07")).containsExactly("CERT_DUPLICATE");
        assertThat(reasons(again + "-07").get(0).text()).contains(first.number());
        assertThat(certificates.findByHandling(again + "-07")).isEmpty();
    }

    @Test
    @DisplayName("姓名与公安登记不一致的，由窗口审核，不自动签发")
    void a_name_that_does_not_match_is_for_a_clerk() {
        registered(citizen);
        hall.register("psb", citizen.idNo(), "{'name':'赵虹','alive':true}");
        submit(number, citizen, "2025-12-15T09:00", ELECTRONIC);
        assertThat(hall.open(number + "-07")).containsExactly("Task_FirstReview");
        withdraw(number, "certificate");
        assertThat(hall.ends(number + "-07")).contains("EndEvent_CertificateWithdrawn");
    }

    @Test
    @DisplayName("逾期未补正")
    void nothing_is_supplemented() {
        registered(citizen);
        hall.register("psb", citizen.idNo(), "{'name':'赵虹','alive':true}");
        submit(number, citizen, "2025-12-15T09:00", ELECTRONIC);
        neverSupplemented(CLERK, number + "-07");
        assertThat(hall.ends(number + "-07")).contains("EndEvent_CertificateNotSupplemented");
    }

    @Test
    @DisplayName("纸质证：5个工作日内制成，自取交付；进度逐步显示，证号与电子证照相同")
    void a_paper_copy_is_printed_and_fetched() {
        registered(citizen);
        submit(number, citizen, "2025-11-05T09:00", paper("PICKUP", ""));
        assertThat(outcome(number + "-07")).isEqualTo("GRANTED");
        assertThat(result().path("paper").asText()).isEqualTo("制作中，2025-11-12前制成");
        var task = hall.task(number + "-07", "Task_PrintCertificate");
        assertThat(task.getDueDate()).isEqualTo("2025-11-12T23:59:59");
        hall.complete(CLERK, number + "-07", "Task_PrintCertificate", PRINTED);
        assertThat(result().path("paper").asText()).isEqualTo("已制成，待交付");
        hall.complete(CLERK, number + "-07", "Task_HandOverCertificate", Map.of("handover", "FETCHED"));
        assertThat(hall.ends(number + "-07")).contains("EndEvent_PaperHandedOver");
        assertThat(result().path("paper").asText()).isEqualTo("已交付");
        assertThat(result().path("certNo").asText())
                .isEqualTo(issued(number + "-07").number());
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    @Test
    @DisplayName("邮寄的须有邮件号；补发须有原因，证号不变")
    void a_copy_is_posted_and_another_one_keeps_the_number() {
        registered(citizen);
        submit(number, citizen, "2025-11-05T09:00", paper("POST", ""));
        hall.complete(CLERK, number + "-07", "Task_PrintCertificate", PRINTED);
        var task = hall.task(number + "-07", "Task_HandOverCertificate").getId();
        hall.claim(CLERK, task);
        assertThat(refused(hall.submit(CLERK, task, Map.of("handover", "POSTED"))))
                .contains("请填写“邮件号”");
        assertThat(refused(hall.submit(CLERK, task, Map.of("handover", "POSTED", "tracking", "EMS 12"))))
                .contains("8至40位");
        hall.submit(CLERK, task, Map.of("handover", "POSTED", "tracking", "EA123456789CN"));
        assertThat(result().path("tracking").asText()).isEqualTo("EA123456789CN");

        var again = Hall.number("CERT");
        submit(again, citizen, "2026-11-05T09:00", paper("PICKUP", ",\"reissueReason\":\"LOST\""));
        assertThat(codes(again + "-07")).containsExactly("CERT_COPY");
        assertThat(hall.open(again + "-07")).containsExactly("Task_PrintCertificate");
        assertThat(certificates.findByHandling(again + "-07")).isEmpty();
        assertThat(copies.findByHandling(again + "-07").orElseThrow().certificateId())
                .isEqualTo(issued(number + "-07").key());
    }

    @Test
    @DisplayName("照片不合格不能制作的，写明原因；电子证照不受影响，改正后可以再申请纸质证")
    void an_unfit_photograph_is_told() {
        registered(citizen);
        submit(number, citizen, "2025-11-05T09:00", paper("PICKUP", ""));
        var task = hall.task(number + "-07", "Task_PrintCertificate").getId();
        hall.claim(CLERK, task);
        assertThat(refused(hall.submit(CLERK, task, Map.of("printing", "UNFIT"))))
                .contains("请填写“未能制作的原因”");
        hall.submit(CLERK, task, Map.of("printing", "UNFIT", "unfitReason", "照片不清晰，请换近期免冠照片"));
        hall.run();
        assertThat(hall.ends(number + "-07")).contains("EndEvent_PaperUnfit");
        assertThat(notices.findBySubjectOrderByCreatedAt(number + "-07"))
                .extracting(Notice::text)
                .extracting(Objects::toString)
                .isNotEmpty();
        assertThat(result().path("paper").asText()).isEqualTo("未能制作");
        var again = Hall.number("CERT");
        submit(again, citizen, "2025-12-05T09:00", paper("PICKUP", ""));
        assertThat(codes(again + "-07")).containsExactly("CERT_COPY");
    }

    @Test
    @DisplayName("领取期限20个工作日，期满之前不能按逾期未领取办结")
    void a_copy_that_is_never_fetched() {
        registered(citizen);
        submit(number, citizen, "2025-11-05T09:00", paper("PICKUP", ""));
        hall.complete(CLERK, number + "-07", "Task_PrintCertificate", PRINTED);
        var task = hall.task(number + "-07", "Task_HandOverCertificate").getId();
        hall.claim(CLERK, task);
        hall.at("2025-12-03T16:00");
        assertThat(refused(hall.submit(CLERK, task, Map.of("handover", "UNCLAIMED"))))
                .contains("领取期限至2025-12-03");
        hall.at("2025-12-04T09:00");
        hall.submit(CLERK, task, Map.of("handover", "UNCLAIMED"));
        hall.run();
        assertThat(hall.ends(number + "-07")).contains("EndEvent_PaperUnclaimed");
        assertThat(result().path("paper").asText()).isEqualTo("已制成，逾期未领取");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"certForm\":\"PAPER\",\"deliver\":\"PICKUP\" | CERT_PHOTO",
                "\"certForm\":\"PAPER\" | CERT_PHOTO,FIELD_MISSING",
                "\"certForm\":\"CARD\" | FIELD_INVALID"
            })
    void faults_of_the_form(String fields, String codes) {
        var answer = post(
                number,
                citizen,
                "2025-11-05T09:00",
                "U01",
                "",
                REGISTRATION,
                "{\"item\":\"certificate\"," + fields + "}");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly(codes.split(","));
    }

    @Test
    @DisplayName("照片须是图片，PDF 不收")
    void a_photograph_is_a_picture() {
        var request = "{\"item\":\"certificate\",\"certForm\":\"PAPER\",\"deliver\":\"PICKUP\",\"photo\":[\""
                + upload("photo.pdf", "%PDF-1.7 x") + "\"]}";
        var answer = post(number, citizen, "2025-11-05T09:00", "U01", "", REGISTRATION, request);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("code")).containsExactly("CERT_PHOTO");
    }

    private Certificate issued(String handling) {
        return certificates.findByHandling(handling).orElseThrow();
    }

    private JsonNode result() {
        return Hall.item(hall.get("portal", "/api/applications/" + number), "certificate")
                .path("result");
    }

    private static String refused(org.springframework.http.ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer).isTrue();
        return body(answer).toString();
    }

    private String paper(String deliver, String more) {
        return "{\"item\":\"certificate\",\"certForm\":\"PAPER\",\"deliver\":\"" + deliver + "\",\"photo\":[\""
                + upload("photo.png", "\u0089PNG\r\n\u001a\n...") + "\"]" + more + "}";
    }

    private String upload(String name, String content) {
        var part = new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", part);
        var answer = rest.withBasicAuth("portal", "portal")
                .postForObject("/api/documents", new HttpEntity<>(parts, headers), JsonNode.class);
        return answer.path("documentId").asText();
    }
}
