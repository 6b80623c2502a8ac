package org.zaijiuye.serve.internship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.ParameterDefinition;

/** The numbers of item 6 in force. */
@Component
class InternshipParameters {

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.number("intern.gradYears", 10),
            ParameterDefinition.number("intern.ageMin", 60),
            ParameterDefinition.number("intern.ageMax", 60),
            ParameterDefinition.number("intern.minMonths", 60),
            ParameterDefinition.number("intern.maxMonths", 60),
            ParameterDefinition.flag("intern.once"),
            ParameterDefinition.flag("intern.finalYear"),
            ParameterDefinition.flag("intern.keepsRegistration"),
            ParameterDefinition.number("intern.pushPosts", 50),
            ParameterDefinition.number("intern.forwardWd", 30),
            ParameterDefinition.number("intern.answerWd", 60),
            ParameterDefinition.oneOf("age.leapDayRule", LeapDayRule.class));

    private final Parameters parameters;
    private final DecisionTables tables;

    InternshipParameters(Parameters parameters, DecisionTables tables) {
        this.parameters = parameters;
        this.tables = tables;
    }

    ParameterReader asking(InternshipClaim claim) {
        return parameters.asking(claim.profile(), claim.area(), claim.date());
    }

    static InternshipTerms terms(ParameterReader asked) {
        return new InternshipTerms(
                asked.integer("intern.gradYears"),
                asked.integer("intern.ageMin"),
                asked.integer("intern.ageMax"),
                asked.flag("intern.once"),
                asked.flag("intern.finalYear"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }

    int minMonths(LocalDate on) {
        return parameters.integer("intern.minMonths", "", "", on);
    }

    int maxMonths(LocalDate on) {
        return parameters.integer("intern.maxMonths", "", "", on);
    }

    int pushPosts(LocalDate on) {
        return parameters.integer("intern.pushPosts", "", "", on);
    }

    /** Working days in which an application is forwarded. */
    int forwardDays(LocalDate on) {
        return parameters.integer("intern.forwardWd", "", "", on);
    }

    /** Working days that a host unit has for its answer. */
    int answerDays(LocalDate on) {
        return parameters.integer("intern.answerWd", "", "", on);
    }

    boolean keepsRegistration(LocalDate on) {
        return parameters.flag("intern.keepsRegistration", "", "", on);
    }

    /** Below it no allowance is agreed. */
    BigDecimal minimumWage(String area, LocalDate on) {
        var wageClass = tables.row("WageClass", Map.of("area", area)).text("wageClass");
        return tables.row(
                        "BenefitStandard",
                        Map.of("wageClass", wageClass, "date", on.withDayOfMonth(1), "monthIndex", 1))
                .number("minWage");
    }
}
