package org.zaijiuye.exit.employment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Ruling;

/** Item 14 个体经营及灵活就业人员就业登记. */
@Component
class EmploymentItem implements Item<EmploymentClaim> {

    private static final Description<EmploymentClaim> DESCRIPTION = new Description<>(
            "employment",
            14,
            "个体经营及灵活就业人员就业登记",
            EmploymentRequest.class,
            EmploymentClaim.class,
            EmploymentRules.refusable());

    private final Dossiers dossiers;
    private final EmploymentFacts facts;
    private final Parameters parameters;
    private final EmploymentEntry employing;

    EmploymentItem(Dossiers dossiers, EmploymentFacts facts, Parameters parameters, EmploymentEntry employing) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.parameters = parameters;
        this.employing = employing;
    }

    @Override
    public Description<EmploymentClaim> description() {
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
    public String caseKind(EmploymentClaim claim) {
        var backdated = EmploymentRules.caseKind(claim, terms(asking(claim))) == CaseKind.BACKDATED;
        return backdated ? "BACKDATED" : "ORDINARY";
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
