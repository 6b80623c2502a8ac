package org.zaijiuye.shared;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The existing name that somebody who wrote another may have meant. */
public final class NearNames {

    private static final int MOST_SLIPS = 3;
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(MOST_SLIPS);

    private static final int FEW = 10;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

    private NearNames() {}

    /** A half sentence that begins with a comma; empty if nothing is near. */
    public static String hint(String written, Collection<String> existing) {
        return existing.stream()
                .filter(name -> SLIPS.apply(written, name) >= 0)
                .min(comparingInt(name -> SLIPS.apply(written, name)))
                .map(name -> "，是否想写“" + name + "”")
                .orElse("");
    }

    /** The few that are most alike, where all of them would be too many to read. */
    public static String nearest(String written, Collection<String> existing) {
        var few = existing.stream()
                .sorted(comparingInt(name -> DISTANCE.apply(written, name)))
                .limit(FEW)
                .toList();
        return few.size() < existing.size() ? list(few) + " 等" + existing.size() + "个" : list(few);
    }

    /** All that may be written, for a person to choose from. */
    public static String list(Collection<String> existing) {
        return existing.isEmpty() ? "（无）" : String.join("、", new TreeSet<>(existing));
    }
}
