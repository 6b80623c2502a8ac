package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Exclusion;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Ruling;

/** Item 13 失业登记注销. */
@Component
class DeregistrationItem implements Item<DeregistrationClaim> {

    private static final ItemDescription<DeregistrationClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("deregistration"),
                    DeregistrationRequest.class,
                    DeregistrationClaim.class,
                    DeregistrationRules.refusable())
            .excluding(new Exclusion(Set.of("registration"), "F03", "失业登记注销不能与失业登记同时申请，请分别提交。"))
            .caseKinds("DECLARED", "DATA", "CONTESTED", ItemDescription.CERTAIN)
            .materialVariants(DeregReason.class)
            .reading(DeregistrationTerms.DEFINITIONS)
            .telling("eventDate", "发生日期")
            .build();

    private final Dossiers dossiers;
    private final DeregistrationFacts facts;
    private final Parameters parameters;
    private final RegistrationExit exits;
    private final ExitReversal restoring;
    private final ExitDateCorrection redating;
    private final StateTransitions transitions;

    DeregistrationItem(
            Dossiers dossiers,
            DeregistrationFacts facts,
            Parameters parameters,
            RegistrationExit exits,
            ExitReversal restoring,
            ExitDateCorrection redating,
            StateTransitions transitions) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.exits = exits;
        this.restoring = restoring;
        this.redating = redating;
        this.transitions = transitions;
    }

    @Override
    public ItemDescription<DeregistrationClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var reason = request.path("deregReason").asText();
        if (reason.equals("D01") && request.path("employer").asText().isBlank()) {
            return List.of(fault("employer", "DEREG_EMPLOYER", "因被用人单位录用申请注销的，请填写用人单位"));
        }
        if (reason.equals("D11") || reason.equals("D12")) {
            return List.of(fault("deregReason", "FIELD_INVALID", "该事由不由本人申请，请选择其他事由"));
        }
        return List.of();
    }

    @Override
    public Optional<String> office(JsonNode request, @Nullable Long person, String accepting) {
        return facts.serviceOrg(person);
    }

    @Override
    public String materialVariant(JsonNode request) {
        return request.path("deregReason").asText();
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return ExitVocabulary.WORDS;
    }

    @Override
    public String caseKind(DeregistrationClaim claim) {
        if (claim.deregReason().needsNoNotice() && !claim.starter().isPerson() && confirmed(claim)) {
            return ItemDescription.CERTAIN;
        }
        if (claim.contested()) {
            return "CONTESTED";
        }
        return claim.starter().isPerson() ? "DECLARED" : "DATA";
    }

    /** A death that its source has not confirmed is for officials to find out. */
    private static boolean confirmed(DeregistrationClaim claim) {
        return claim.deregReason() != DeregReason.D11 || claim.evidence() == EvidenceStrength.HARD;
    }

    /** What somebody else reported can be disproved; the person's own request is withdrawn or refused. */
    @Override
    public List<Correction> corrections(DeregistrationClaim claim) {
        var signs = Stream.of(
                RegisterCorrections.EMPLOYER_INSURED,
                RegisterCorrections.LAST_EMPLOYER_MONTH,
                RegisterCorrections.BUSINESS);
        return claim.starter().isPerson()
                ? signs.toList()
                : Stream.concat(Stream.of(ExitReasons.disproof(claim.deregReason())), signs)
                        .toList();
    }

    @Override
    public Ruling decide(DeregistrationClaim claim) {
        var asked = parameters.asking(claim.profile(), claim.area(), claim.date());
        var decision = DeregistrationRules.decide(claim, terms(asked, claim));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public DeregistrationClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public DeregistrationClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        exits.end(handling);
    }

    @Override
    public @Nullable Long replaces(String handling) {
        return redating.replacedBy(transitions.handling(handling))
                .map(org.zaijiuye.records.DecisionRecord::id)
                .orElse(null);
    }

    @Override
    public void release(String handling) {
        exits.release(handling);
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public void undo(String handling) {
        restoring.restore(handling);
    }

    private static DeregistrationTerms terms(ParameterReader asked, DeregistrationClaim claim) {
        var wageClass = asked.row("WageClass", Map.of("area", claim.area())).text("wageClass");
        var standard =
                asked.row("BenefitStandard", Map.of("wageClass", wageClass, "date", claim.date(), "monthIndex", 1));
        return new DeregistrationTerms(
                asked.integer("ur.noContactMonths"),
                asked.integer("ur.warnMonths"),
                asked.integer("dereg.refusals"),
                asked.integer("dereg.refusalMonths"),
                standard.number("minWage"));
    }

    private static Fault fault(String field, String code, String message) {
        return new Fault(field, "deregistration", code, message, DeregistrationRules.REASONS);
    }
}
