package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.JobSeekers;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Ruling;

/** Item 5 岗位推荐. */
@Component
class ReferralItem implements Item<ReferralClaim> {

    private static final String SEEKING = "jobseeking";

    private static final ItemDescription<ReferralClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("referral"), ReferralRequest.class, ReferralClaim.class, List.of())
            .decidedAtOnce()
            .after(new Prerequisite(SEEKING, ReferralRules.noSeeker().text(), ReferralRules.SERVICE))
            .reading(parameters())
            .telling("firstBy", "首次推荐不晚于")
            .build();

    private final Dossiers dossiers;
    private final Parameters parameters;
    private final Calendars calendars;
    private final JobSeekers seekers;
    private final PushWishes wishes;

    ReferralItem(Dossiers dossiers, Parameters parameters, Calendars calendars, JobSeekers seekers, PushWishes wishes) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.calendars = calendars;
        this.seekers = seekers;
        this.wishes = wishes;
    }

    private static List<ParameterDefinition> parameters() {
        return Stream.of(
                        Stream.of("occupation", "skill", "pay", "distance", "experience", "freshness")
                                .map(part -> ParameterDefinition.number("match.weights." + part, 100)),
                        Stream.of(
                                ParameterDefinition.number("match.payPercent", 100),
                                ParameterDefinition.number("match.maxKm", 500),
                                ParameterDefinition.number("match.freshDays", 365),
                                ParameterDefinition.number("match.minHourlyWage", 1000),
                                ParameterDefinition.number("push.jobPosts", 20),
                                ParameterDefinition.number("push.jobDays", 31),
                                ParameterDefinition.number("push.jobRepeatDays", 365),
                                ParameterDefinition.number("rec.firstWd", 30),
                                ParameterDefinition.number("rec.answerWd", 30),
                                ParameterDefinition.number("rec.feedbackWd", 60),
                                ParameterDefinition.number("rec.officerWd", 30),
                                ParameterDefinition.number("rec.hiredPauseDays", 366),
                                ParameterDefinition.oneOf("rec.countMode", CountMode.class)))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public ItemDescription<ReferralClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Ruling decide(ReferralClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        return new Ruling(ReferralRules.decide(claim, asked.integer("rec.firstWd")), asked.rows());
    }

    @Override
    public ReferralClaim facts(String handling) {
        var dossier = dossiers.of(handling);
        return claim(dossier, isSeeking(dossier.personId()));
    }

    /** Somebody who registers as looking for work with the same form will be registered by then. */
    @Override
    public ReferralClaim preview(JsonNode application, JsonNode request) {
        var dossier = dossiers.preview(application, request);
        var together = StreamSupport.stream(application.path("items").spliterator(), false)
                .anyMatch(item -> item.path("item").asText().equals(SEEKING));
        return claim(dossier, together || isSeeking(dossier.personId()));
    }

    private boolean isSeeking(@Nullable Long person) {
        return person != null
                && seekers.findByPersonId(person)
                        .filter(seeker -> seeker.endedOn() == null)
                        .isPresent();
    }

    private static ReferralClaim claim(Dossier dossier, boolean seeking) {
        var request = dossier.request();
        return new ReferralClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                seeking,
                request.path("acceptPush").asBoolean(),
                PushChannel.valueOf(request.path("pushChannel").asText()),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    /** Keeps how the person wants to be told; the posts themselves come with the next round of the day. */
    @Override
    public void grant(String handling) {
        var dossier = dossiers.of(handling);
        var request = dossier.request();
        var person = dossier.stored().personId();
        var km = request.path("maxDistanceKm");
        wishes.save(new PushWish(
                person,
                handling,
                request.path("acceptPush").asBoolean(),
                PushChannel.valueOf(request.path("pushChannel").asText()),
                km.isNumber() ? km.asInt() : null,
                !wishes.existsById(person)));
    }

    @Override
    public Map<String, Object> issued(String handling) {
        var dossier = dossiers.of(handling);
        if (!dossier.request().path("acceptPush").asBoolean()) {
            return Map.of();
        }
        var days = parameters.integer("rec.firstWd", dossier.profile(), dossier.area(), dossier.submittedOn());
        return Map.of(
                "firstBy",
                calendars
                        .current()
                        .workingDaysAfter(dossier.submittedOn(), days)
                        .toString());
    }
}
