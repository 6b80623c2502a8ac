package org.zaijiuye.assist.trialgrant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.assist.trialgrant.TrialGrantRequest.Kind;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Exclusion;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.FormBlock;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ItemName;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Payout;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Ruling;
import org.zaijiuye.shared.Stage;

/** The trial grant. No component, so that only the test that brings it has it. */
class TrialGrantItem implements Item<TrialGrantClaim> {

    private static final String MONTHS = "trial.months";

    private static final ItemDescription<TrialGrantClaim> DESCRIPTION = ItemDescription.of(
                    new ItemName("trialgrant", 92, "试点补助申领", Stage.ASSIST),
                    TrialGrantRequest.class,
                    TrialGrantClaim.class,
                    TrialGrantRules.refusable())
            .after(new Prerequisite("trialwish", "尚未登记试点意愿，不能申领试点补助；登记后可以重新申请", TrialGrantRules.LAW))
            .excluding(new Exclusion(Set.of("deregistration"), "F91", "试点补助不能与失业登记注销同时申请。"))
            .needing(FormBlock.UNEMPLOYMENT)
            .caseKinds(Kind.LARGE.name())
            .materialVariants(Kind.class)
            .reading(List.of(ParameterDefinition.number(MONTHS, 12)))
            .paying(new Payout("试点补助", "county-reviewer"))
            .build();

    private final Dossiers dossiers;
    private final StoredJson stored;
    private final Parameters parameters;
    private final TrialGrantRecords records;

    TrialGrantItem(Dossiers dossiers, StoredJson stored, Parameters parameters, TrialGrantRecords records) {
        this.dossiers = dossiers;
        this.stored = stored;
        this.parameters = parameters;
        this.records = records;
    }

    @Override
    public ItemDescription<TrialGrantClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return request.path("place").asText().startsWith("37")
                ? List.of()
                : List.of(new Fault("place", word(), "TRIAL_PLACE", "试点只在山东开展，请核对经营地。", TrialGrantRules.LAW));
    }

    @Override
    public Optional<String> office(JsonNode request, @Nullable Long person, String accepting) {
        return Optional.of(request.path("place").asText() + "001");
    }

    @Override
    public String materialVariant(JsonNode request) {
        return request.path("kind").asText();
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return new EvidenceVocabulary(
                Map.of("trialPoints", "试点积分"), Map.of(), Map.of("HIGH", "高"), Map.of("visit", "试点走访"));
    }

    @Override
    public String caseKind(TrialGrantClaim facts) {
        return facts.kind() == Kind.LARGE ? Kind.LARGE.name() : ItemDescription.ORDINARY;
    }

    @Override
    public Ruling decide(TrialGrantClaim facts) {
        var asked = parameters.asking(facts.profile(), facts.area(), facts.date());
        return new Ruling(TrialGrantRules.decide(facts, asked.integer(MONTHS)), asked.rows());
    }

    @Override
    public TrialGrantClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public TrialGrantClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        records.begin(dossiers.of(handling).stored());
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String handling) {
        records.move(handling, "UNDONE");
    }

    private TrialGrantClaim claim(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        return new TrialGrantClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                Kind.valueOf(dossier.request().path("kind").asText()),
                findings.population().map(data -> data.alive()).orElse(null),
                findings.education().map(data -> data.enrolled()).orElse(null),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }
}
