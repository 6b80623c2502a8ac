package org.zaijiuye.guide;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * One sentence of the guide as the public reads it, and the law behind it.
 *
 * @param basis null where only the practice of the offices says so
 * @param confidence of the least sure number in it: a sentence with a sample value is marked, and cites no law
 */
public record Provision(String text, @Nullable LegalBasis basis, Confidence confidence) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([\\w.]+)}");

    /** A sentence with numbers; one without is as sure as its law. */
    public static Provision of(String text, LegalBasis basis, Confidence... numbers) {
        return new Provision(text, basis, leastSure(numbers));
    }

    /**
     * A sentence with parameters by their names, as {@code 年满{ur.minAge}周岁}: shown with their values in force, and as
     * sure as the least sure of them.
     */
    public static Provision of(String text, LegalBasis basis, ParameterReader asked) {
        return new Provision(filled(text, asked), basis, leastSure(text, asked));
    }

    /** The same of what no law says. */
    public static Provision ofPractice(String text, ParameterReader asked) {
        return new Provision(filled(text, asked), null, leastSure(text, asked));
    }

    private static String filled(String text, ParameterReader asked) {
        return PARAMETER.matcher(text).replaceAll(name -> Matcher.quoteReplacement(asked.text(name.group(1))));
    }

    private static Confidence leastSure(String text, ParameterReader asked) {
        return leastSure(PARAMETER
                .matcher(text)
                .results()
                .map(name -> asked.confidence(name.group(1)))
                .toArray(Confidence[]::new));
    }

    /** What no law says but the practice of the offices. */
    public static Provision ofPractice(String text, Confidence... numbers) {
        return new Provision(text, null, leastSure(numbers));
    }

    private static Confidence leastSure(Confidence... numbers) {
        return Arrays.stream(numbers).max(Comparator.naturalOrder()).orElse(Confidence.SURE);
    }

    /** The law as the public reads it; empty where none is cited. */
    public String citation() {
        return basis == null || sample() ? "" : "（" + basis.citation() + "）";
    }

    public boolean sample() {
        return confidence == Confidence.ASSUMED;
    }
}
