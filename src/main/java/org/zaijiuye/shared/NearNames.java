package org.zaijiuye.shared;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The existing name that somebody who wrote another may have meant. */
public final class NearNames {

    private static final int MOST_SLIPS = 3;
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(MOST_SLIPS);

    private NearNames() {}

    /** A half sentence that begins with a comma; empty if nothing is near. */
    public static String hint(String written, Collection<String> existing) {
        return existing.stream()
                .filter(name -> SLIPS.apply(written, name) >= 0)
                .min(comparingInt(name -> SLIPS.apply(written, name)))
                .map(name -> "，是否想写“" + name + "”")
                .orElse("");
    }

    /** All that may be written, for a person to choose from. */
    public static String list(Collection<String> existing) {
        return existing.isEmpty() ? "（无）" : String.join("、", new TreeSet<>(existing));
    }
}
