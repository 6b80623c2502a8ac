package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Ruling;

/** Item 6 就业见习信息推送. Registration or graduation will do, so that its rule asks for one of them and no other item. */
@Component
class InternshipItem implements Item<InternshipClaim> {

    private static final ItemDescription<InternshipClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("internship"),
                    InternshipRequest.class,
                    InternshipClaim.class,
                    InternshipRules.refusable())
            .reading(InternshipParameters.DEFINITIONS)
            .telling("eligibleUntil", "见习起始不晚于")
            .build();

    private final Dossiers dossiers;
    private final InternshipParameters parameters;
    private final InternshipFacts facts;
    private final InternshipWishes wishes;
    private final Proposals proposals;
    private final StoredJson stored;
    private final Clock clock;

    InternshipItem(
            Dossiers dossiers,
            InternshipParameters parameters,
            InternshipFacts facts,
            InternshipWishes wishes,
            Proposals proposals,
            StoredJson stored,
            Clock clock) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.facts = facts;
        this.wishes = wishes;
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
    public List<Correction> corrections(InternshipClaim claim) {
        return List.of(
                RegisterCorrections.ENROLLED, RegisterCorrections.GRADUATED_ON, RegisterCorrections.EMPLOYER_INSURED);
    }

    @Override
    public InternshipClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public InternshipClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
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
