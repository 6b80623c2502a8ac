package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.application.Callers;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;
import org.zaijiuye.serve.referral.vacancy.VacancyView;

/** The posts that were recommended to an applicant, on their progress page, where they answer as over our API. */
@Component
@Order(40)
class OwnReferrals implements ApplicantSection {

    private static final int MOST = 20;
    private static final Map<ReferralState, String> ANSWERS = answers();

    private final Referrals referrals;
    private final AnswerIntake intake;
    private final VacancySearch vacancies;
    private final VacancyView.Writer views;
    private final Seekers seekers;
    private final ReferralConsent consent;

    OwnReferrals(
            Referrals referrals,
            AnswerIntake intake,
            VacancySearch vacancies,
            VacancyView.Writer views,
            Seekers seekers,
            ReferralConsent consent) {
        this.referrals = referrals;
        this.intake = intake;
        this.vacancies = vacancies;
        this.views = views;
        this.seekers = seekers;
        this.consent = consent;
    }

    /** @param pushed whether more will come, until the person wants none */
    record Shown(List<Row> rows, boolean pushed) {}

    /** @param answers what may be answered now, with its words */
    record Row(
            String number,
            String state,
            LocalDate offeredOn,
            LocalDate answerBy,
            String why,
            @Nullable VacancyView vacancy,
            Map<String, String> answers) {}

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public String template() {
        return "public/referral-section";
    }

    @Override
    public Optional<Shown> of(Applicant applicant) {
        var rows = referrals.findByPersonIdOrderByOfferedOn(applicant.personId()).stream()
                .sorted(Comparator.comparing(Referral::offeredOn).reversed())
                .limit(MOST)
                .map(this::row)
                .toList();
        return Optional.of(new Shown(rows, seekers.consents(applicant.personId())))
                .filter(shown -> shown.pushed() || !shown.rows().isEmpty());
    }

    /** Either {@code referral} with {@code answer}, or {@code stop}. */
    @Override
    public void act(Applicant applicant, Map<String, String> fields) {
        if (fields.containsKey("stop")) {
            consent.withdraw(applicant.personId());
        } else {
            answer(applicant, fields);
        }
    }

    private void answer(Applicant applicant, Map<String, String> fields) {
        var number = fields.getOrDefault("referral", "");
        if (referrals
                .findById(number)
                .filter(referral -> referral.personId() == applicant.personId())
                .isEmpty()) {
            throw Callers.unknown(number);
        }
        var body = JsonNodeFactory.instance.objectNode().put("answer", fields.getOrDefault("answer", ""));
        var reason = fields.getOrDefault("reason", "").strip();
        intake.take(number, reason.isEmpty() ? body : body.put("reason", reason));
    }

    private Row row(Referral referral) {
        var answers = new LinkedHashMap<String, String>();
        ANSWERS.forEach((answer, words) -> {
            if (referral.endedOn() == null && referral.state().next().contains(answer)) {
                answers.put(answer.name(), words);
            }
        });
        return new Row(
                referral.number(),
                referral.state().title(),
                referral.offeredOn(),
                referral.answerBy(),
                referral.why(),
                vacancies.byKey(referral.vacancy()).map(views::of).orElse(null),
                answers);
    }

    private static Map<ReferralState, String> answers() {
        var words = new LinkedHashMap<ReferralState, String>();
        words.put(ReferralState.ACCEPTED, "接受，愿意面试");
        words.put(ReferralState.DECLINED, "谢绝");
        words.put(ReferralState.HIRED, "面试后已录用");
        words.put(ReferralState.NOT_HIRED, "面试后未录用");
        return words;
    }
}
