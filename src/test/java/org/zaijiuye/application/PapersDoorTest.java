package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("材料的入口")
class PapersDoorTest extends Doors {

    @Test
    void a_form_may_refer_to_its_own_senders_papers_only() {
        var id = upload("proof.pdf", "%PDF-1.7 proof");
        assertThat(id.getStatusCode().value()).isEqualTo(201);
        var form = registration("DOOR-PAPER", idNo("19800101", 129));
        var commitments = (ObjectNode) form.path("commitments");
        commitments
                .put("signature", "SCAN")
                .put("documentId", body(id).path("documentId").asText());
        assertThat(post(API, form).getStatusCode().value()).isEqualTo(201);
        form.put("applicationNumber", "DOOR-PAPER-2");
        commitments.put("documentId", "5f0c9e1e-7f4b-4f5e-8a61-3f5f0f1f0001");
        var foreign = post(API, form);
        assertThat(foreign.getStatusCode().value()).isEqualTo(422);
        assertThat(body(foreign).path("faults").path(0).path("code").asText()).isEqualTo("F12");
    }

    @Test
    @DisplayName("材料只收 pdf、jpg、png，看内容不看后缀；空文件和恶意程序不收（F12）")
    void papers_are_judged_by_their_content() {
        assertThat(upload("a.png", "\u0089PNG\r\n\u001a\n...").getStatusCode().value())
                .isEqualTo(201);
        assertThat(upload("a.pdf", "\u0089PNG\r\n\u001a\n...").getStatusCode().value())
                .isEqualTo(422);
        assertThat(upload("a.pdf", "MZ executable").getStatusCode().value()).isEqualTo(422);
        assertThat(upload("a.pdf", "").getStatusCode().value()).isEqualTo(422);
        assertThat(upload("a.pdf", "%PDF- " + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("材料恰为 10 MB 可以，多一个字节不行，大得多也答 422")
    void papers_may_have_ten_megabytes() {
        var ten = 10 * 1024 * 1024;
        assertThat(upload("a.pdf", "%PDF-" + "x".repeat(ten - 5))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(upload("a.pdf", "%PDF-" + "x".repeat(ten - 4))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    private ResponseEntity<String> upload(String name, String content) {
        var part = new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", part);
        return rest.withBasicAuth("portal", "portal")
                .exchange("/api/documents", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }
}
