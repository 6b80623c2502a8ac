package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Ruling;

/** Item 6 就业见习信息推送. Registration or graduation will do, so that its rule asks for one of them and no other item. */
@Component
class InternshipItem implements Item<InternshipClaim> {

    private static final ItemDescription<InternshipClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("internship"), InternshipRequest.class, InternshipClaim.class, List.of())
            .decidedAtOnce()
            .reading(InternshipParameters.DEFINITIONS)
            .telling("eligibleUntil", "见习起始不晚于")
            .build();

    private final Dossiers dossiers;
    private final InternshipParameters parameters;
    private final Registrations registrations;
    private final Employments employments;
    private final InternshipWishes wishes;
    private final InternshipAgreements agreements;
    private final Proposals proposals;
    private final StoredJson stored;
    private final Clock clock;

    InternshipItem(
            Dossiers dossiers,
            InternshipParameters parameters,
            Registrations registrations,
            Employments employments,
            InternshipWishes wishes,
            InternshipAgreements agreements,
            Proposals proposals,
            StoredJson stored,
            Clock clock) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.registrations = registrations;
        this.employments = employments;
        this.wishes = wishes;
        this.agreements = agreements;
        this.proposals = proposals;
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public ItemDescription<InternshipClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Ruling decide(InternshipClaim claim) {
        var asked = parameters.asking(claim);
        var decision = InternshipRules.decide(claim, InternshipParameters.terms(asked));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public InternshipClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public InternshipClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private InternshipClaim claim(Dossier dossier) {
        var person = Optional.ofNullable(dossier.personId());
        var openKey = person.map(Registrations::openKey);
        var graduated = dossier.applicant().path("graduateDate").asText();
        return new InternshipClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                LocalDate.parse(dossier.applicant().path("birthDate").asText()),
                graduated.isEmpty() ? null : LocalDate.parse(graduated),
                registersFirst(dossier)
                        || openKey.flatMap(registrations::findByOpenKey).isPresent(),
                openKey.flatMap(employments::findByOpenKey).isPresent(),
                person.filter(agreements::existsByPersonIdAndCompletedTrue).isPresent(),
                dossier.request().path("internshipWill").asBoolean(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    /** Before it is handed in, the registration that the same form asks for comes first. */
    private static boolean registersFirst(Dossier dossier) {
        return dossier.handling() == null
                && dossier.form().path("items").findValuesAsText("item").contains("registration");
    }

    /** The first push comes with the next daily round, well within five working days. */
    @Override
    public void grant(String handling) {
        var dossier = dossiers.of(handling);
        var person = dossier.stored().personId();
        var granted = stored.result(proposals.latest(handling), InternshipGrant.class);
        wishes.begin(person);
        wishes.save(new InternshipWish(
                wishes.findByPersonId(person).map(InternshipWish::id).orElse(null),
                person,
                handling,
                dossier.area(),
                fields(dossier),
                dossier.form().path("commitments").path("push").asBoolean(),
                granted.eligibleUntil(),
                LocalDate.now(clock)));
    }

    private static String fields(Dossier dossier) {
        return StreamSupport.stream(dossier.request().path("internField").spliterator(), false)
                .map(each -> each.asText().strip().replace(",", "，"))
                .map(each -> each.substring(0, Math.min(60, each.length())))
                .collect(Collectors.joining(","));
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return wishes.findByHandling(handling)
                .map(wish -> Map.<String, Object>of(
                        "eligibleUntil", wish.eligibleUntil().toString(), "push", wish.consent()))
                .orElse(Map.of());
    }
}
