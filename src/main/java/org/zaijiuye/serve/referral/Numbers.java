package org.zaijiuye.serve.referral;

import java.security.SecureRandom;
import java.util.Locale;

/** Numbers of recommendations: nobody guesses those of others. */
final class Numbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 12;
    private static final int RADIX = 32;

    private Numbers() {}

    static String next(String prefix) {
        var text = Long.toUnsignedString(RANDOM.nextLong() >>> 4, RADIX).toUpperCase(Locale.ROOT);
        return prefix + "0".repeat(Math.max(0, LETTERS - text.length())) + text;
    }
}
