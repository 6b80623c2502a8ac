package org.zaijiuye.gate;

/** What the checks of one upload may cost altogether, so that the person who sends it is answered within seconds. */
final class Effort {

    static final String SPENT = "太大，无法检查办件会不会停在半路，请把一部分拆成子流程，或者拆成另一个流程再调用，分几次部署";

    /** Steps of a diagram that are looked at, some millions in a second. */
    private static final long MOST = 20_000_000;

    private long spent;

    /** Whether so much more may be done; if not, nothing may any more. */
    boolean allows(long steps) {
        spent += steps;
        return spent <= MOST;
    }
}
