package org.zaijiuye.serve.trainingoffer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.application.Callers;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** The courses that an applicant was told of, on their progress page: they answer there, or want to hear of no more. */
@Component
@Order(60)
class OwnTraining implements ApplicantSection {

    private final TrainingAccount account;
    private final TrainingOffers offers;
    private final TrainingConsent consent;
    private final Clock clock;

    OwnTraining(TrainingAccount account, TrainingOffers offers, TrainingConsent consent, Clock clock) {
        this.account = account;
        this.offers = offers;
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String template() {
        return "public/training-section";
    }

    @Override
    public Optional<TrainingAccount.Account> of(Applicant applicant) {
        return Optional.of(account.of(applicant.personId()))
                .filter(own -> own.subscribed()
                        || !own.offers().isEmpty()
                        || !own.suggestions().isEmpty());
    }

    /** Either {@code offer} with {@code response}, or {@code stop}. */
    @Override
    public void act(Applicant applicant, Map<String, String> fields) {
        if (fields.containsKey("stop")) {
            consent.withdraw(applicant.personId(), LocalDate.now(clock));
        } else {
            answer(applicant, fields.getOrDefault("offer", ""), fields.getOrDefault("response", ""));
        }
    }

    private void answer(Applicant applicant, String offer, String words) {
        if (offers.require(offer).personId() != applicant.personId()) {
            throw Callers.unknown(offer);
        }
        var response = Arrays.stream(Response.values())
                .filter(each -> each.name().equals(words))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("请选择报名、不感兴趣或者稍后再说。"));
        offers.answer(offer, response, null);
    }
}
