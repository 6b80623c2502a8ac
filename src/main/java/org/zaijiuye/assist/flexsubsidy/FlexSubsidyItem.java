package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Ruling;
import org.zaijiuye.shared.ShareLimit;

/** Item 10 就业困难人员灵活就业社保补贴申领. */
@Component
class FlexSubsidyItem implements Item<FlexSubsidyClaim> {

    private static final ItemDescription<FlexSubsidyClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("flexsubsidy"),
                    FlexSubsidyRequest.class,
                    FlexSubsidyClaim.class,
                    FlexSubsidyRules.refusable())
            .after(new Prerequisite(
                    "hardship", "尚未认定为就业困难人员，不能申领灵活就业社会保险补贴；应在失业期间申请认定，认定后灵活就业的可以申领", FlexSubsidyRules.HARDSHIP))
            .reading(FlexSubsidyParameters.DEFINITIONS)
            .limiting(new ShareLimit("flex.ratioNumerator", "flex.ratioDenominator", 2, 3, FlexSubsidyRules.FUND))
            .paying(new Payout("灵活就业社会保险补贴", "county-reviewer"))
            .announcedBy(FlexSubsidyRules.FUND)
            .telling("subsidised", "补贴月份")
            .telling("total", "补贴金额（元）")
            .telling("usedMonths", "已享受月数")
            .telling("capMonths", "补贴期限（月）")
            .telling("termUntil", "补贴期限至")
            .build();

    private static final EvidenceVocabulary VOCABULARY = new EvidenceVocabulary(
            Map.of("contributions", "逐月缴费", "subsidies", "已享受的社会保险补贴"),
            Map.of("month", "", "payer", "", "amount", "元", "scheme", ""),
            Map.of(
                    "PERSON", "个人身份缴费",
                    "FLEXIBLE", "灵活就业补贴",
                    "POST", "公益性岗位补贴",
                    "GRADUATE", "高校毕业生灵活就业补贴",
                    "INTERNSHIP", "就业见习补贴"),
            Map.of());

    private final Dossiers dossiers;
    private final FlexSubsidyFacts facts;
    private final FlexSubsidyParameters parameters;
    private final FlexSubsidyAward awarding;

    FlexSubsidyItem(
            Dossiers dossiers, FlexSubsidyFacts facts, FlexSubsidyParameters parameters, FlexSubsidyAward awarding) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.awarding = awarding;
    }

    @Override
    public ItemDescription<FlexSubsidyClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        return FlexSubsidyFormCheck.faults(application, request);
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return VOCABULARY;
    }

    @Override
    public Set<String> mustBeSupplied() {
        return Set.of(FlexSubsidyRules.ACCOUNT_UNPROVEN);
    }

    @Override
    public List<Correction> corrections(FlexSubsidyClaim claim) {
        return List.of(RegisterCorrections.PENSION, RegisterCorrections.BUSINESS);
    }

    @Override
    public Ruling decide(FlexSubsidyClaim claim) {
        var asked = parameters.asking(claim);
        var decision = FlexSubsidyRules.decide(claim, asked.terms());
        return new Ruling(decision, asked.rows());
    }

    @Override
    public FlexSubsidyClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public FlexSubsidyClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        awarding.grant(handling);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return Map.of("subsidised", awarding.months(handling));
    }
}
