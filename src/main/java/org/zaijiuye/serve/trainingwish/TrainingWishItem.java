package org.zaijiuye.serve.trainingwish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Ruling;

/** Item 8 技能培训意愿登记. */
@Component
class TrainingWishItem implements Item<TrainingWishClaim> {

    private static final ItemDescription<TrainingWishClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("trainingwish"), TrainingWishRequest.class, TrainingWishClaim.class, List.of())
            .decidedAtOnce()
            .reading(List.of(ParameterDefinition.number("train.wishMonths", 60)))
            .build();

    private final Dossiers dossiers;
    private final Parameters parameters;
    private final OccupationSearch occupations;
    private final Proposals proposals;
    private final StoredJson stored;
    private final TrainingWishes wishes;

    TrainingWishItem(
            Dossiers dossiers,
            Parameters parameters,
            OccupationSearch occupations,
            Proposals proposals,
            StoredJson stored,
            TrainingWishes wishes) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.occupations = occupations;
        this.proposals = proposals;
        this.stored = stored;
        this.wishes = wishes;
    }

    @Override
    public ItemDescription<TrainingWishClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return unknown(codes(request)).stream()
                .map(code -> new Fault(
                        "trainOccupation",
                        "trainingwish",
                        "TRAIN_CODE",
                        "没有代码为“" + code + "”的职业，请用 GET /api/occupations?name=… 按名称查到代码后填写。",
                        null))
                .toList();
    }

    @Override
    public Ruling decide(TrainingWishClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        var decision = TrainingWishRules.decide(claim, asked.integer("train.wishMonths"));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public TrainingWishClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public TrainingWishClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private TrainingWishClaim claim(Dossier dossier) {
        var codes = codes(dossier.request());
        return new TrainingWishClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                codes,
                unknown(codes),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    @Override
    public void grant(String handling) {
        var dossier = dossiers.of(handling);
        var request = dossier.request();
        var noted = stored.result(proposals.latest(handling), TrainingWishGrant.class);
        wishes.save(new TrainingWish(
                null,
                dossier.stored().personId(),
                handling,
                dossier.submittedOn(),
                request.path("trainType").asText(),
                String.join(",", noted.occupations()),
                request.path("trainTime").asText(),
                request.path("trainMode").asText(),
                noted.validUntil()));
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return wishes.findByHandling(handling)
                .map(wish -> Map.<String, Object>of(
                        "wishes",
                        wish.occupationCodes().stream().map(occupations::name).toList()))
                .orElse(Map.of());
    }

    private List<String> unknown(List<String> codes) {
        return codes.stream().filter(code -> !occupations.has(code)).toList();
    }

    private static List<String> codes(JsonNode request) {
        return StreamSupport.stream(request.path("trainOccupation").spliterator(), false)
                .map(each -> each.asText().strip())
                .toList();
    }
}
