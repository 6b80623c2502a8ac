package org.zaijiuye.register.benefit;

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
import org.zaijiuye.event.ReportedFacts;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.FormBlock;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Payout;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Ruling;

/** Item 2 失业保险金申领. */
@Component
class BenefitItem implements Item<BenefitClaim> {

    private static final ItemDescription<BenefitClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("benefit"), BenefitRequest.class, BenefitClaim.class, BenefitRules.refusable())
            .after(new Prerequisite(
                    "registration", "尚未办理失业登记或者失业登记未获准，不能申领失业保险金；办理失业登记后可以重新申请", BenefitRules.CONDITIONS))
            .needing(FormBlock.UNEMPLOYMENT)
            .reading(BenefitParameters.DEFINITIONS)
            .paying(new Payout("失业保险金", "si-reviewer"))
            .telling("months", "领取月数")
            .telling("firstMonth", "起始月份")
            .telling("monthlyAmount", "首月金额（元）")
            .build();

    private static final EvidenceVocabulary VOCABULARY =
            new EvidenceVocabulary(Map.of("deemedMonths", "视同缴费月数"), Map.of(), Map.of(), Map.of("deemed", "视同缴费认定"));

    private static final List<Correction> REGISTERED = List.of(
            RegisterCorrections.STOP_REASON,
            RegisterCorrections.PAID_MONTHS,
            RegisterCorrections.DEEMED_MONTHS,
            RegisterCorrections.RESIDUAL_MONTHS,
            RegisterCorrections.EMPLOYER_INSURED,
            RegisterCorrections.LAST_EMPLOYER_MONTH,
            RegisterCorrections.MEDICALLY_INSURED,
            RegisterCorrections.OPEN_EMPLOYMENT,
            RegisterCorrections.BUSINESS,
            RegisterCorrections.PENSION,
            RegisterCorrections.ENLISTED,
            RegisterCorrections.ENLISTED_ON,
            RegisterCorrections.EMIGRATED,
            RegisterCorrections.EMIGRATED_ON,
            RegisterCorrections.IMPRISONED);

    private final Dossiers dossiers;
    private final BenefitFacts facts;
    private final BenefitParameters parameters;
    private final BenefitAward granting;
    private final BenefitOffice offices;

    BenefitItem(
            Dossiers dossiers,
            BenefitFacts facts,
            BenefitParameters parameters,
            BenefitAward granting,
            BenefitOffice offices) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.granting = granting;
        this.offices = offices;
    }

    @Override
    public ItemDescription<BenefitClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<String> office(JsonNode request, @Nullable Long person, String accepting) {
        return Optional.of(offices.of(request, accepting));
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> mustBeSupplied() {
        return Set.of(BenefitRules.ACCOUNT_UNPROVEN, InsuredPlace.ELSEWHERE);
    }

    /** What another place has to pay is not paid here. */
    @Override
    public Set<String> barsGrant() {
        return Set.of(InsuredPlace.ELSEWHERE);
    }

    /** The benefit is paid by the agency of the place of insurance. */
    @Override
    public Optional<String> route(BenefitClaim claim) {
        return Optional.ofNullable(claim.insuredPlace().agency());
    }

    @Override
    public List<Correction> corrections(BenefitClaim claim) {
        return Stream.concat(REGISTERED.stream(), ReportedFacts.disproofs(claim.reported()).stream())
                .toList();
    }

    @Override
    public Ruling decide(BenefitClaim claim) {
        var asked = parameters.asking(claim);
        var decision = BenefitRules.decide(claim, BenefitParameters.terms(asked, claim));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public BenefitClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public BenefitClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        granting.grant(handling);
    }
}
