package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.problem.NotAllowed;

/** The posts that an applicant was told of and applied for, on their progress page. */
@Component
@Order(50)
class OwnInternships implements ApplicantSection {

    private final InternshipAnswers answers;
    private final InternshipPlacement placement;
    private final InternshipApplications applications;
    private final InternshipWishes wishes;

    OwnInternships(
            InternshipAnswers answers,
            InternshipPlacement placement,
            InternshipApplications applications,
            InternshipWishes wishes) {
        this.answers = answers;
        this.placement = placement;
        this.applications = applications;
        this.wishes = wishes;
    }

    /** @param answerBy last day for the host unit, null where it has not been asked */
    record Row(
            String number,
            String title,
            String host,
            String state,
            LocalDate appliedOn,
            @Nullable LocalDate answerBy,
            @Nullable String note) {}

    /** @param pushed whether more posts will come, until the person wants none */
    record Own(List<InternshipPost> offers, List<Row> applications, boolean pushed) {}

    @Override
    public String name() {
        return "internships";
    }

    @Override
    public String template() {
        return "public/internship-section";
    }

    @Override
    public Optional<Own> of(Applicant applicant) {
        var person = applicant.personId();
        return wishes.findByPersonId(person)
                .map(wish -> new Own(
                        answers.offers(person),
                        applications.findByPersonIdOrderByIdDesc(person).stream()
                                .map(this::row)
                                .toList(),
                        wish.consent() && wishes.going(person).isPresent()));
    }

    /** {@code post} with {@code answer}: APPLY or DECLINE; or STOP alone. */
    @Override
    public void act(Applicant applicant, Map<String, String> fields) {
        var post = fields.getOrDefault("post", "").strip();
        switch (fields.getOrDefault("answer", "")) {
            case "APPLY" -> placement.apply(applicant.personId(), post);
            case "DECLINE" -> answers.decline(applicant.personId(), post, null);
            case "STOP" -> answers.withdrawConsent(applicant.personId());
            default -> throw new NotAllowed("请选择报名或者不感兴趣。");
        }
    }

    private Row row(InternshipApplication application) {
        var post = placement.postOf(application);
        return new Row(
                application.number(),
                post.title(),
                post.host(),
                application.state().title(),
                application.appliedOn(),
                application.state() == ApplicationState.FORWARDED ? application.answerBy() : null,
                application.note());
    }
}
