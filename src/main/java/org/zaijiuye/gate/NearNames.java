package org.zaijiuye.gate;

import java.util.Collection;
import java.util.stream.IntStream;

/** The existing name that somebody who wrote another may have meant. */
final class NearNames {

    private static final int MOST_SLIPS = 3;

    private NearNames() {}

    /** A half sentence that begins with a comma; empty if nothing is near. */
    static String hint(String written, Collection<String> existing) {
        return IntStream.rangeClosed(0, MOST_SLIPS)
                .boxed()
                .flatMap(slips -> existing.stream().filter(name -> isNear(written, name, slips)))
                .findFirst()
                .map(name -> "，是否想写“" + name + "”")
                .orElse("");
    }

    /** Whether so many letters changed, put in or left out make one of the other. */
    private static boolean isNear(String one, String other, int slips) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length() <= slips;
        }
        var rest = one.substring(1);
        var otherRest = other.substring(1);
        return one.charAt(0) == other.charAt(0)
                ? isNear(rest, otherRest, slips)
                : slips > 0
                        && (isNear(rest, otherRest, slips - 1)
                                || isNear(rest, other, slips - 1)
                                || isNear(one, otherRest, slips - 1));
    }
}
