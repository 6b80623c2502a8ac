package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Reason.Confidence;

/** The parameters of item 2 in force; the amount is that of the first paid month. */
@Component
class BenefitParameters {

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.oneOf("ui.monthsProfile", Set.of("NATIONAL", "SHANDONG_STEP", "STEP_B"))
                    .thatPays(),
            ParameterDefinition.oneOf("ui.firstMonth", FirstMonth.class).thatPays(),
            ParameterDefinition.number("ui.minMonths", 120).thatPays(),
            ParameterDefinition.number("ui.cap", 24).thatPays(),
            ParameterDefinition.flag("ui.unclaimedAccumulates").thatPays(),
            ParameterDefinition.flag("ui.residualNeedsInvoluntary").thatPays(),
            ParameterDefinition.flag("ui.stop.imprisoned").thatPays(),
            ParameterDefinition.flag("ui.eventMonthPayable").thatPays(),
            ParameterDefinition.flag("ui.extension.pensionContribution").thatPays(),
            ParameterDefinition.number("ui.extension.contributionWd", 365));

    private final Parameters parameters;

    BenefitParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    ParameterReader asking(BenefitClaim claim) {
        return parameters.asking(claim.profile(), claim.area(), claim.date());
    }

    static BenefitTerms terms(ParameterReader asked, BenefitClaim claim) {
        var firstMonth = FirstMonth.valueOf(asked.text("ui.firstMonth"));
        var monthsProfile = Objects.requireNonNullElseGet(claim.monthsProfile(), () -> asked.text("ui.monthsProfile"));
        var standard = standard(asked, claim.area(), firstDay(firstMonth.after(claim.regDate())));
        return new BenefitTerms(
                paid -> asked.row("BenefitMonths", Map.of("monthsProfile", monthsProfile, "paidMonths", paid))
                        .integer("months"),
                asked.integer("ui.minMonths"),
                asked.integer("ui.cap"),
                standard.number("minWage"),
                standard.number("rate"),
                firstMonth,
                asked.flag("ui.unclaimedAccumulates"),
                asked.flag("ui.residualNeedsInvoluntary"),
                asked.flag("ui.stop.imprisoned"),
                monthsConfidence(monthsProfile),
                standard.confidence());
    }

    /** Minimum wage and rate of the area in the first month of an entitlement that begins on this day. */
    static PolicyRow standard(ParameterReader asked, String area, LocalDate month) {
        var wageClass = asked.row("WageClass", Map.of("area", area)).text("wageClass");
        return asked.row("BenefitStandard", Map.of("wageClass", wageClass, "date", month, "monthIndex", 1));
    }

    /** The law itself has the national months; the steps of provinces are samples. */
    static Confidence monthsConfidence(String monthsProfile) {
        return monthsProfile.equals("NATIONAL") ? Confidence.SURE : Confidence.ASSUMED;
    }

    private static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }
}
