package org.zaijiuye.serve.trainingwish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.PriorTraining;
import org.zaijiuye.records.TrainingRecords;
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
            .reading(List.of(
                    ParameterDefinition.number("train.wishMonths", 60),
                    ParameterDefinition.number("train.contactWd", 60)))
            .telling("wishes", "希望学的职业")
            .telling("validUntil", "有效期至")
            .build();

    private final Dossiers dossiers;
    private final Parameters parameters;
    private final OccupationSearch occupations;
    private final Proposals proposals;
    private final StoredJson stored;
    private final TrainingWishes wishes;
    private final TrainingRecords trainings;
    private final Clock clock;

    TrainingWishItem(
            Dossiers dossiers,
            Parameters parameters,
            OccupationSearch occupations,
            Proposals proposals,
            StoredJson stored,
            TrainingWishes wishes,
            TrainingRecords trainings,
            Clock clock) {
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.occupations = occupations;
        this.proposals = proposals;
        this.stored = stored;
        this.wishes = wishes;
        this.trainings = trainings;
        this.clock = clock;
    }

    @Override
    public ItemDescription<TrainingWishClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return Stream.concat(
                        occupations.unknown(texts(request, "trainOccupation")).stream()
                                .map(code -> fault("trainOccupation", code)),
                        occupations
                                .unknown(prior(request)
                                        .map(PriorTraining::occupation)
                                        .toList())
                                .stream()
                                .map(code -> fault("priorTrainings", code)))
                .toList();
    }

    private static Fault fault(String field, String code) {
        return new Fault(
                field,
                "trainingwish",
                "TRAIN_CODE",
                "没有代码为“" + code + "”的职业，请用 GET /api/occupations?name=… 按名称查到代码后填写。",
                null);
    }

    @Override
    public Ruling decide(TrainingWishClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        var checked = claim.knowing(occupations.unknown(claim.occupations()));
        var decision = TrainingWishRules.decide(checked, asked.integer("train.wishMonths"));
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
        var codes = texts(dossier.request(), "trainOccupation");
        return new TrainingWishClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                codes,
                occupations.unknown(codes),
                running(dossier.personId()),
                prior(dossier.request()).map(PriorTraining::written).toList(),
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
                noted.validUntil(),
                String.join(",", noted.prior())));
    }

    @Override
    public boolean holds(long person) {
        return !wishes.valid(List.of(person), LocalDate.now(clock)).isEmpty();
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return wishes.findByHandling(handling)
                .map(wish -> Map.<String, Object>of("wishes", occupations.names(wish.occupationCodes())))
                .orElse(Map.of());
    }

    /** What is written so that the program can count with it; other words are for the officer who calls. */
    private static Stream<PriorTraining> prior(JsonNode request) {
        return texts(request, "priorTrainings").stream().map(PriorTraining::of).flatMap(Optional::stream);
    }

    private @Nullable String running(@Nullable Long person) {
        return person == null
                ? null
                : trainings.running(person).stream()
                        .findFirst()
                        .map(training -> occupations.name(training.occupation()) + "，" + training.startedOn() + "开始")
                        .orElse(null);
    }

    private static List<String> texts(JsonNode request, String field) {
        return StreamSupport.stream(request.path(field).spliterator(), false)
                .map(each -> each.asText().strip())
                .toList();
    }
}
