package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.IntUnaryOperator;
import org.zaijiuye.shared.Reason.Confidence;

/** Claims and terms for the tests of the benefit: a plain case that is granted, and differences from it. */
final class BenefitCase {

    static final IntUnaryOperator NATIONAL = paid -> paid < 60 ? 12 : paid < 120 ? 18 : 24;
    static final IntUnaryOperator SHANDONG_STEP =
            paid -> paid < 60 ? paid / 12 * 3 : paid < 120 ? 14 + (paid - 60) / 12 : 24;
    static final IntUnaryOperator STEP_B = paid -> paid < 60 ? paid / 12 * 3 : paid < 120 ? 18 : 24;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private BenefitCase() {}

    static BenefitTerms terms() {
        return terms(NATIONAL);
    }

    /** Where months of an earlier unemployment are lost if they were not claimed for. */
    static BenefitTerms notAccumulating() {
        return terms(NATIONAL, FirstMonth.REG_MONTH, false, true, true);
    }

    static BenefitTerms terms(IntUnaryOperator monthsTable) {
        return terms(monthsTable, FirstMonth.REG_MONTH, true, true);
    }

    static BenefitTerms terms(
            IntUnaryOperator monthsTable,
            FirstMonth firstMonth,
            boolean residualNeedsInvoluntary,
            boolean imprisonedStops) {
        return terms(monthsTable, firstMonth, true, residualNeedsInvoluntary, imprisonedStops);
    }

    private static BenefitTerms terms(
            IntUnaryOperator monthsTable,
            FirstMonth firstMonth,
            boolean unclaimedAccumulates,
            boolean residualNeedsInvoluntary,
            boolean imprisonedStops) {
        return new BenefitTerms(
                monthsTable,
                12,
                24,
                new BigDecimal("2200"),
                new BigDecimal("0.90"),
                firstMonth,
                unclaimedAccumulates,
                residualNeedsInvoluntary,
                imprisonedStops,
                Confidence.SURE,
                Confidence.ASSUMED);
    }

    /** The ten facts of the REST contract, with the given differences. */
    static BenefitClaim claim(String differences) {
        try {
            var facts = (ObjectNode) JSON.readTree(quoted("""
                    {'date':'2025-11-05','profile':'weihai','monthsProfile':'NATIONAL','area':'371082',
                     'registered':true,'jobSeeking':true,'receivingPension':false,'unempReason':'U01',
                     'paidMonths':84,'residualMonths':0}
                    """));
            facts.setAll((ObjectNode) JSON.readTree(quoted(differences)));
            return JSON.treeToValue(facts, BenefitClaim.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
