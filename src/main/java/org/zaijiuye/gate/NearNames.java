package org.zaijiuye.gate;

import static java.util.Comparator.comparingInt;

import java.util.Collection;

/** The existing name that somebody who wrote another may have meant. */
final class NearNames {

    private static final int MOST_SLIPS = 3;

    private NearNames() {}

    /** A half sentence that begins with a comma; empty if nothing is near. */
    static String hint(String written, Collection<String> existing) {
        return existing.stream()
                .filter(name -> slips(written, name) <= MOST_SLIPS)
                .min(comparingInt(name -> slips(written, name)))
                .map(name -> "，是否想写“" + name + "”")
                .orElse("");
    }

    /** Letters to be changed, put in or left out (Levenshtein). */
    private static int slips(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var line = new int[other.length() + 1];
            line[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var same = one.charAt(row - 1) == other.charAt(column - 1);
                line[column] =
                        Math.min(Math.min(line[column - 1], above[column]) + 1, above[column - 1] + (same ? 0 : 1));
            }
            above = line;
        }
        return above[other.length()];
    }
}
