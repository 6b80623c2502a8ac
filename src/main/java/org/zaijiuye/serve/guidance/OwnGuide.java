package org.zaijiuye.serve.guidance;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;

/** The guide that was sent to an applicant, on their progress page, where they say that they have read it. */
@Component
@Order(48)
class OwnGuide implements ApplicantSection {

    private final GuideReading reading;

    OwnGuide(GuideReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public String template() {
        return "public/guide-section";
    }

    @Override
    public Optional<SentGuide> of(Applicant applicant) {
        return reading.of(applicant.personId());
    }

    /** The section has one form. */
    @Override
    public void act(Applicant applicant, Map<String, String> fields) {
        reading.confirm(applicant.personId());
    }
}
