package org.zaijiuye.guide;

import java.util.Arrays;
import java.util.Comparator;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * One sentence of the guide as the public reads it, and the law behind it.
 *
 * @param confidence of the least sure number in it: a sentence with a sample value is marked, and cites no law
 */
public record Provision(String text, LegalBasis basis, Confidence confidence) {

    /** A sentence with numbers; one without is as sure as its law. */
    public static Provision of(String text, LegalBasis basis, Confidence... numbers) {
        return new Provision(
                text,
                basis,
                Arrays.stream(numbers).max(Comparator.naturalOrder()).orElse(Confidence.SURE));
    }

    public boolean sample() {
        return confidence == Confidence.ASSUMED;
    }
}
