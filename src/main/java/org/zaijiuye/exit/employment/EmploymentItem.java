package org.zaijiuye.exit.employment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.RegisterCorrections;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Exclusion;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Ruling;

/** Item 14 个体经营及灵活就业人员就业登记. */
@Component
class EmploymentItem implements Item<EmploymentClaim> {

    private static final ItemDescription<EmploymentClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("employment"),
                    EmploymentRequest.class,
                    EmploymentClaim.class,
                    EmploymentRules.refusable())
            .excluding(new Exclusion(Set.of("registration", "benefit"), "F04", "就业登记不能与失业登记、失业保险金申领同时申请，请只选择与现状相符的事项。"))
            .caseKinds("BACKDATED")
            .materialVariants(EmpType.class)
            .reading(List.of(
                    ParameterDefinition.number("ur.minAge", 60),
                    ParameterDefinition.number("emp.backdateMonths", 120),
                    ParameterDefinition.flag("ui.flexRegistrationStops").thatPays(),
                    ParameterDefinition.oneOf("age.leapDayRule", LeapDayRule.class)))
            .telling("empNo", "就业登记编号")
            .telling("startDate", "就业日期")
            .first()
            .build();

    private static final EvidenceVocabulary VOCABULARY = new EvidenceVocabulary(
            Map.of(),
            Map.of(),
            Map.of(
                    EmpType.SOLE_TRADER.name(), EmpType.SOLE_TRADER.title(),
                    EmpType.FLEXIBLE.name(), EmpType.FLEXIBLE.title()),
            Map.of(EventSource.OWN_REGISTRATION, "本系统就业登记"));

    private final Dossiers dossiers;
    private final EmploymentFacts facts;
    private final Parameters parameters;
    private final EmploymentEntry employing;
    private final BenefitEndsCheck benefitEnds;

    EmploymentItem(
            Dossiers dossiers,
            EmploymentFacts facts,
            Parameters parameters,
            EmploymentEntry employing,
            BenefitEndsCheck benefitEnds) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.employing = employing;
        this.benefitEnds = benefitEnds;
    }

    @Override
    public ItemDescription<EmploymentClaim> description() {
        return DESCRIPTION;
    }

    /** What the form alone shows; dates against registers and ages are judged by the rule. */
    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var uscc = request.path("uscc").asText();
        var soleTrader =
                EmpType.SOLE_TRADER.name().equals(request.path("empType").asText());
        if (soleTrader && !CreditCode.isSoleTrader(uscc)) {
            return List.of(fault("uscc", "EMP_USCC", "个体经营须填写92开头的有效统一社会信用代码，请核对营业执照"));
        }
        var submitted = application.path("submittedAt").asText();
        var start = request.path("startDate").asText();
        if (!start.isEmpty()
                && LocalDate.parse(start).isAfter(LocalDate.parse(submitted.substring(0, "yyyy-MM-dd".length())))) {
            return List.of(fault("startDate", "EMP_DATE", "就业起始日期不能晚于申请日期，请在开始就业后申请"));
        }
        return List.of();
    }

    @Override
    public List<Fault> validateAgainstRecords(JsonNode application, JsonNode request) {
        return benefitEnds.faults(application);
    }

    @Override
    public String materialVariant(JsonNode request) {
        return request.path("empType").asText();
    }

    @Override
    public EvidenceVocabulary evidenceVocabulary() {
        return VOCABULARY;
    }

    @Override
    public String caseKind(EmploymentClaim claim) {
        var backdated = EmploymentRules.caseKind(claim, terms(asking(claim))) == CaseKind.BACKDATED;
        return backdated ? "BACKDATED" : "ORDINARY";
    }

    @Override
    public List<Correction> corrections(EmploymentClaim claim) {
        // What our own books hold is ended or taken back there; no finding about the register changes it.
        var open = claim.openEmployment() == null
                ? Stream.of(RegisterCorrections.OPEN_EMPLOYMENT)
                : Stream.<Correction>empty();
        var all = Stream.of(
                        Stream.of(RegisterCorrections.EMPLOYER_INSURED), open, Stream.of(RegisterCorrections.PENSION))
                .flatMap(each -> each);
        var uscc = claim.uscc();
        return (uscc == null ? all : Stream.concat(all, Stream.of(RegisterCorrections.operator(uscc)))).toList();
    }

    @Override
    public Ruling decide(EmploymentClaim claim) {
        var asked = asking(claim);
        var decision = EmploymentRules.decide(claim, terms(asked));
        return new Ruling(decision, asked.rows());
    }

    @Override
    public EmploymentClaim facts(String handling) {
        return facts.of(dossiers.of(handling));
    }

    @Override
    public EmploymentClaim preview(JsonNode application, JsonNode request) {
        return facts.of(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        employing.register(handling);
    }

    @Override
    public boolean holds(long person) {
        return employing.registered(person);
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return employing.issued(handling);
    }

    private ParameterReader asking(EmploymentClaim claim) {
        return parameters.asking(claim.profile(), claim.area(), claim.date());
    }

    private static EmploymentTerms terms(ParameterReader asked) {
        return new EmploymentTerms(
                asked.integer("ur.minAge"),
                asked.integer("emp.backdateMonths"),
                asked.flag("ui.flexRegistrationStops"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }

    private static Fault fault(String field, String code, String message) {
        return new Fault(field, "employment", code, message, EmploymentRules.REGISTRATION);
    }
}
