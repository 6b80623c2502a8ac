package org.zaijiuye.shared;

/**
 * A share that two parameters say, as numerator and denominator, and that no table may set above what the law allows.
 *
 * @param most and {@code of} the greatest share, for example 2 and 3
 * @param law where it says so
 */
public record ShareLimit(String numerator, String denominator, int most, int of, LegalBasis law) {

    public boolean exceededBy(long numeratorValue, long denominatorValue) {
        return numeratorValue * of > denominatorValue * most;
    }
}
