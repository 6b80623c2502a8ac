package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** A woman who was recognised in 2025, works flexibly from June 2026 on and claims July 2026. */
final class FlexSubsidyCase {

    static final MonthTerms MONTH = new MonthTerms(
            2, 3, new BigDecimal("883.20"), new BigDecimal("353.28"), new BigDecimal("5000"), new BigDecimal("3850"));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .configure(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false)
            .build();

    private static final String PLAIN = """
            {'date':'2026-10-08','profile':'weihai','area':'371082','recognisedOn':'2025-11-26','flexFrom':'2026-06-10',
             'birthDate':'1984-03-12','retireGroup':'F55','usedMonths':0,'capBase':'LOWEST_BASE',
             'months':[{'month':'2026-07','pensionPaid':883.20}]}""";

    private FlexSubsidyCase() {}

    /** The plain claim with these fields in place of its own; single quotes for double ones. */
    static FlexSubsidyClaim claim(String changes) {
        try {
            var facts = (ObjectNode) JSON.readTree(PLAIN.replace('\'', '"'));
            facts.setAll((ObjectNode) JSON.readTree(changes.replace('\'', '"')));
            return JSON.treeToValue(facts, FlexSubsidyClaim.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** {@code count} months from the first on, each paid with these amounts. */
    static String months(String first, int count, String pension, String medical) {
        var months = new StringBuilder();
        for (var i = 0; i < count; i++) {
            months.append(i == 0 ? "" : ",")
                    .append("{'month':'%s','pensionPaid':%s,'medicalPaid':%s}"
                            .formatted(YearMonth.parse(first).plusMonths(i), pension, medical));
        }
        return "'months':[" + months + "]";
    }

    static FlexSubsidyTerms terms(Mode mode) {
        return terms(mode, month -> MONTH);
    }

    static FlexSubsidyTerms terms(Mode mode, Function<YearMonth, MonthTerms> months) {
        return new FlexSubsidyTerms(
                36,
                5,
                mode,
                CapBase.LOWEST_BASE,
                InsuranceTypes.PENSION_MEDICAL,
                false,
                false,
                12,
                true,
                months,
                Confidence.SURE,
                Confidence.ASSUMED);
    }

    static FlexSubsidyGrant granted(String changes, FlexSubsidyTerms terms) {
        return ((Decision.Granted<FlexSubsidyGrant>) FlexSubsidyRules.decide(claim(changes), terms)).value();
    }

    static java.util.List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    static java.util.List<String> laws(FlexSubsidyClaim claim) {
        return FlexSubsidyRules.decide(claim, terms(Mode.RATIO)).reasons().stream()
                .map(reason -> reason.basis().law())
                .toList();
    }

    static java.util.List<String> paid(FlexSubsidyGrant grant) {
        return grant.lines().stream().map(Line::month).map(YearMonth::toString).toList();
    }

    static java.util.List<String> refused(FlexSubsidyGrant grant) {
        return grant.refused().stream()
                .map(each -> each.month() + " " + each.code())
                .toList();
    }
}
