package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Payout;
import org.zaijiuye.shared.Ruling;

/** Item 11 个体工商户一次性创业补贴申领. */
@Component
class StartupSubsidyItem implements Item<StartupSubsidyClaim> {

    private static final ItemDescription<StartupSubsidyClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("startupsubsidy"),
                    StartupSubsidyRequest.class,
                    StartupSubsidyClaim.class,
                    StartupSubsidyRules.refusable())
            .reading(StartupSubsidyParameters.DEFINITIONS)
            .paying(new Payout(StartupSubsidyPayments.TITLE, "county-reviewer"))
            .announcedBy(StartupSubsidyRules.FUND)
            .telling("amount", "补贴金额（元）")
            .telling("uscc", "统一社会信用代码")
            .telling("licenceDate", "营业执照核发日期")
            .build();

    private static final EvidenceVocabulary VOCABULARY = new EvidenceVocabulary(
            Map.of(
                    "declared", "已申报纳税",
                    "lastPeriod", "最近申报所属期",
                    "enrolledSince", "入学日期",
                    "veteran", "退役军人",
                    "startupSubsidies", "已享受的创业补贴",
                    "confirmed", "正常经营",
                    "seen", "见到的凭证"),
            Map.of("uscc", "", "operatorSince", "任经营者", "endedOn", "注销或者吊销", "abnormal", "经营异常", "grantedOn", "核定"),
            Map.of("TAX", "纳税申报", "RENT", "房租", "REVENUE", "营业流水"),
            Map.of(BusinessVisits.NOTE, "实地核查"));

    private final Dossiers dossiers;
    private final StartupSubsidyFacts facts;
    private final StartupSubsidyParameters parameters;
    private final StartupSubsidyAward awarding;

    StartupSubsidyItem(
            Dossiers dossiers,
            StartupSubsidyFacts facts,
            StartupSubsidyParameters parameters,
            StartupSubsidyAward awarding) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.awarding = awarding;
    }

    @Override
    public ItemDescription<StartupSubsidyClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return StartupSubsidyFormCheck.faults(application, request);
    }

    /** Nobody is asked about a category that the person does not claim. */
    @Override
    public Set<String> unauthorised(JsonNode request) {
        var others = new HashSet<>(Set.of("edu", "vet"));
        switch (Category.valueOf(request.path("operatorCategory").asText())) {
            case GRADUATE, STUDENT -> others.remove("edu");
            case VETERAN -> others.remove("vet");
            case HARDSHIP, REGISTERED, RETURNED_WORKER -> {}
        }
        return others;
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> mustBeSupplied() {
        return Set.of(StartupSubsidyRules.ACCOUNT_UNPROVEN);
    }

    @Override
    public List<Correction> corrections(StartupSubsidyClaim claim) {
        return List.of(
                RegisterCorrections.onlyBusiness(claim.uscc(), claim.licenceDate()),
                RegisterCorrections.GRADUATED_ON,
                RegisterCorrections.VETERAN);
    }

    @Override
    public Ruling decide(StartupSubsidyClaim claim) {
        var asked = parameters.asking(claim);
        var decision = StartupSubsidyRules.decide(claim, parameters.terms(asked));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public StartupSubsidyClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public StartupSubsidyClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        awarding.grant(handling);
    }
}
