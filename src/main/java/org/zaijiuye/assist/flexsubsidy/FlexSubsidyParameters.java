package org.zaijiuye.assist.flexsubsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.ParameterRow;
import org.zaijiuye.shared.Reason.Confidence;

/** The parameters of item 10 in force: of the term on the day of the question, of the amounts on the first of each month. */
@Component
class FlexSubsidyParameters {

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.number("flex.ratioNumerator", 1000).thatPays(),
            ParameterDefinition.number("flex.ratioDenominator", 1000).thatPays(),
            ParameterDefinition.number("flex.capMonths", 120).thatPays(),
            ParameterDefinition.number("flex.extendYears", 20).thatPays(),
            ParameterDefinition.oneOf("flex.mode", Mode.class).thatPays(),
            ParameterDefinition.oneOf("flex.capBase", CapBase.class).thatPays(),
            ParameterDefinition.oneOf("flex.types", InsuranceTypes.class).thatPays(),
            ParameterDefinition.number("flex.annualBoth", 100_000).thatPays(),
            ParameterDefinition.number("flex.annualPensionOnly", 100_000).thatPays(),
            ParameterDefinition.number("flex.lowestBase", 100_000).thatPays(),
            ParameterDefinition.number("flex.rate.PENSION", 100).thatPays(),
            ParameterDefinition.number("flex.rate.MEDICAL", 100).thatPays(),
            ParameterDefinition.flag("flex.allowSoleTrader").thatPays(),
            ParameterDefinition.flag("flex.allowBackpay").thatPays(),
            ParameterDefinition.number("flex.claimWindow", 120).thatPays(),
            ParameterDefinition.oneOf(ClaimCycle.PARAMETER, ClaimCycle.class),
            ParameterDefinition.flag("subsidy.pool.shared").thatPays(),
            ParameterDefinition.flag("retire.ruleAtFirstApproval").thatPays());

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Parameters parameters;
    private final Offices offices;

    FlexSubsidyParameters(Parameters parameters, Offices offices) {
        this.parameters = parameters;
        this.offices = offices;
    }

    /** Reads for one claim, and remembers every row that was asked for. */
    final class Asked {

        private final FlexSubsidyClaim claim;
        private final ParameterReader today;
        private final Map<YearMonth, ParameterReader> readers = new TreeMap<>();
        private final Map<YearMonth, MonthTerms> months = new HashMap<>();

        private Asked(FlexSubsidyClaim claim) {
            this.claim = claim;
            this.today = parameters.asking(claim.profile(), claim.area(), claim.date());
        }

        FlexSubsidyTerms terms() {
            return new FlexSubsidyTerms(
                    today.integer("flex.capMonths"),
                    today.integer("flex.extendYears"),
                    Mode.valueOf(today.text("flex.mode")),
                    CapBase.valueOf(today.text("flex.capBase")),
                    InsuranceTypes.valueOf(today.text("flex.types")),
                    today.flag("flex.allowSoleTrader"),
                    today.flag("flex.allowBackpay"),
                    today.integer("flex.claimWindow"),
                    today.flag("retire.ruleAtFirstApproval"),
                    month -> months.computeIfAbsent(month, this::monthTerms),
                    today.confidence("flex.capMonths"),
                    Confidence.ASSUMED);
        }

        private MonthTerms monthTerms(YearMonth month) {
            var asked = readers.computeIfAbsent(
                    month, each -> parameters.asking(claim.profile(), claim.area(), each.atDay(1)));
            var base = asked.decimal("flex.lowestBase");
            return new MonthTerms(
                    asked.integer("flex.ratioNumerator"),
                    asked.integer("flex.ratioDenominator"),
                    part(base, asked.integer("flex.rate.PENSION")),
                    part(base, asked.integer("flex.rate.MEDICAL")),
                    asked.decimal("flex.annualBoth"),
                    asked.decimal("flex.annualPensionOnly"));
        }

        List<ParameterRow> rows() {
            var rows = new LinkedHashSet<>(today.rows());
            readers.values().forEach(each -> rows.addAll(each.rows()));
            return List.copyOf(rows);
        }
    }

    Asked asking(FlexSubsidyClaim claim) {
        return new Asked(claim);
    }

    /** Reads for the books of a county. */
    ParameterReader of(String county, LocalDate day) {
        var office = offices.findById(county).orElseThrow();
        return parameters.asking(office.profile(), office.division(), day);
    }

    private static BigDecimal part(BigDecimal base, int percent) {
        return base.multiply(BigDecimal.valueOf(percent)).divide(PERCENT);
    }
}
