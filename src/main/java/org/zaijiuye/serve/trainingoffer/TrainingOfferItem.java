package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Ruling;

/** Item 9 培训信息推送: after a wish for training, or on the register with consent. */
@Component
class TrainingOfferItem implements Item<TrainingOfferClaim> {

    private static final ItemDescription<TrainingOfferClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("trainingoffer"), TrainingOfferRequest.class, TrainingOfferClaim.class, List.of())
            .decidedAtOnce()
            .after(new Prerequisite(
                    Set.of("trainingwish", "registration"),
                    new Reason(Prerequisite.FAILED, "尚未登记培训意愿，也没有失业登记，请先办理其中一项", TrainingOfferRules.SERVICE)))
            .reading(List.of(
                    ParameterDefinition.number("train.reviewWd", 60),
                    ParameterDefinition.number("train.staleDays", 3650),
                    ParameterDefinition.number("train.subsidisedPerYear", 100).thatPays(),
                    ParameterDefinition.flag("train.sameLevelOnce").thatPays(),
                    ParameterDefinition.number("push.perDay", 100),
                    ParameterDefinition.number("push.perWeek", 100),
                    ParameterDefinition.number("push.retries", 100),
                    ParameterDefinition.number("push.retryMinutes", 1440),
                    ParameterDefinition.number("push.phoneWd", 60)))
            .build();

    private final Dossiers dossiers;
    private final StateTransitions transitions;
    private final Proposals proposals;
    private final StoredJson stored;
    private final TrainingSubscriptions subscriptions;
    private final TrainingConsent consent;

    TrainingOfferItem(
            Dossiers dossiers,
            StateTransitions transitions,
            Proposals proposals,
            StoredJson stored,
            TrainingSubscriptions subscriptions,
            TrainingConsent consent) {
        this.dossiers = dossiers;
        this.transitions = transitions;
        this.proposals = proposals;
        this.stored = stored;
        this.subscriptions = subscriptions;
        this.consent = consent;
    }

    @Override
    public ItemDescription<TrainingOfferClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Ruling decide(TrainingOfferClaim claim) {
        return new Ruling(TrainingOfferRules.decide(claim), List.of());
    }

    @Override
    public TrainingOfferClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public TrainingOfferClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private static TrainingOfferClaim claim(Dossier dossier) {
        var channel = dossier.request().path("pushChannel");
        return new TrainingOfferClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                dossier.request().path("pushConsent").asBoolean(),
                channel.isTextual() ? PushChannel.valueOf(channel.asText()) : null,
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    /** Who says no to pushes hears of no more, whatever they said before. */
    @Override
    public void refused(String number) {
        var dossier = dossiers.of(number);
        if (!dossier.request().path("pushConsent").asBoolean()) {
            consent.withdraw(dossier.stored().personId(), dossier.submittedOn());
        }
    }

    /** Who asks again hears in the way asked for last. */
    @Override
    public void grant(String number) {
        var handling = transitions.handling(number);
        var granted = stored.result(proposals.latest(number), TrainingOfferGrant.class);
        var known = subscriptions.findByPersonId(handling.personId());
        subscriptions.save(new TrainingSubscription(
                known.map(TrainingSubscription::id).orElse(null),
                handling.personId(),
                number,
                granted.pushChannel(),
                dossiers.of(number).submittedOn(),
                null,
                null));
    }
}
