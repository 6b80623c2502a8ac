package org.zaijiuye.review;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zaijiuye.Hall;
import org.zaijiuye.Unemployed;

/** What an applicant sends after being asked for papers. */
record Papers(TestRestTemplate rest, Hall hall) {

    /** Uploads a paper through the portal and answers the request for it. */
    ResponseEntity<JsonNode> answer(Unemployed person, String item) {
        var body = "{\"item\":\"%s\",\"documents\":[\"%s\"]}".formatted(item, upload());
        return hall.post("portal", "/api/applications/" + person.number() + "/supplements", body);
    }

    private String upload() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new Pdf("%PDF-1.7 证明".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var answer = rest.withBasicAuth("portal", "portal")
                .postForObject("/api/documents", new HttpEntity<>(parts, headers), JsonNode.class);
        return answer.path("documentId").asText();
    }

    private static final class Pdf extends ByteArrayResource {

        Pdf(byte[] content) {
            super(content);
        }

        @Override
        public String getFilename() {
            return "proof.pdf";
        }
    }
}
