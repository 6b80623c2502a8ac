package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;

/** Training institutions: their licence must be valid when they are sent. */
@Component
class InstitutionSubject implements PublicationSubject {

    private final TrainingInstitutions institutions;
    private final ReviewingOffices offices;
    private final Clock clock;

    InstitutionSubject(TrainingInstitutions institutions, ReviewingOffices offices, Clock clock) {
        this.institutions = institutions;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public PublicationKind kind() {
        return PublicationKind.INSTITUTION;
    }

    @Override
    public Class<? extends Record> type() {
        return InstitutionRequest.class;
    }

    @Override
    public void check(Examined sent) {
        offices.check(sent);
        sent.text("licenceUntil")
                .map(LocalDate::parse)
                .ifPresent(until -> sent.require(
                        !until.isBefore(LocalDate.now(clock)), "licenceUntil", "办学许可证已于 " + until + " 到期，请换证后再公示。"));
    }

    @Override
    public String office(JsonNode content) {
        return content.path("office").asText();
    }

    @Override
    public String title(JsonNode content) {
        return content.path("name").asText();
    }

    @Override
    public void show(String code, JsonNode content, LocalDate on) {
        institutions.save(new TrainingInstitution(
                code,
                office(content),
                content.path("name").asText(),
                content.path("licenceNo").asText(),
                LocalDate.parse(content.path("licenceUntil").asText()),
                content.path("address").asText(),
                content.path("contact").asText(),
                true,
                on,
                !institutions.existsById(code)));
    }

    @Override
    public void hide(String code) {
        institutions.hide(code);
    }

    @Override
    public void confirm(String code, LocalDate on) {
        institutions.confirm(code, on);
    }
}
