package org.zaijiuye.serve.jobseeking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;

/** The search of an applicant, on their progress page, where they end it. */
@Component
@Order(35)
class OwnJobSearch implements ApplicantSection {

    private final JobSearch search;

    OwnJobSearch(JobSearch search) {
        this.search = search;
    }

    record Shown(String number, List<String> wishes, LocalDate validUntil) {}

    @Override
    public String name() {
        return "jobseeking";
    }

    @Override
    public String template() {
        return "public/jobseeking-section";
    }

    @Override
    public Optional<Shown> of(Applicant applicant) {
        return search.of(applicant.personId())
                .map(seeker -> new Shown(seeker.number(), search.wishes(seeker), search.validUntil(seeker)));
    }

    /** The section has one form, which ends the search. */
    @Override
    public void act(Applicant applicant, Map<String, String> fields) {
        search.withdraw(applicant.personId());
    }
}
