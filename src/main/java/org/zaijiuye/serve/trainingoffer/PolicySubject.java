package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;
import org.zaijiuye.shared.Reason.Confidence;

/** Training policies, each with the document that it comes from. */
@Component
class PolicySubject implements PublicationSubject {

    private final TrainingPolicies policies;
    private final ReviewingOffices offices;

    PolicySubject(TrainingPolicies policies, ReviewingOffices offices) {
        this.policies = policies;
        this.offices = offices;
    }

    @Override
    public PublicationKind kind() {
        return PublicationKind.POLICY;
    }

    @Override
    public Class<? extends Record> type() {
        return PolicyRequest.class;
    }

    @Override
    public void check(Examined sent) {
        offices.check(sent);
    }

    @Override
    public String office(JsonNode content) {
        return content.path("office").asText();
    }

    @Override
    public String title(JsonNode content) {
        return content.path("title").asText();
    }

    @Override
    public void show(String code, JsonNode content, LocalDate on) {
        policies.save(new TrainingPolicy(
                code,
                office(content),
                title(content),
                content.path("text").asText(),
                content.path("source").asText(),
                Confidence.valueOf(content.path("confidence").asText()),
                true,
                on,
                !policies.existsById(code)));
    }

    @Override
    public void hide(String code) {
        policies.hide(code);
    }

    @Override
    public void confirm(String code, LocalDate on) {
        policies.confirm(code, on);
    }
}
