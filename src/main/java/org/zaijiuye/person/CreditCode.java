package org.zaijiuye.person;

import java.util.Locale;
import java.util.regex.Pattern;

/** The unified social credit code (统一社会信用代码) of GB 32100-2015: 17 characters and a check character. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** No registration authority has the code 0; without this the all-zero code would pass its own check. */
    private static final Pattern FORM = Pattern.compile("(?!0)[" + ALPHABET + "]{18}");

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Trims, narrows full-width characters and writes letters as capitals; judges nothing. */
    public static String normalise(String raw) {
        return Typed.halfWidth(raw).toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String raw) {
        var code = normalise(raw);
        return FORM.matcher(code).matches() && code.charAt(17) == checkCharacter(code);
    }

    /** Whether the code is valid and belongs to a sole trader (个体工商户). */
    public static boolean isSoleTrader(String raw) {
        return isValid(raw) && normalise(raw).startsWith("92");
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        var base = ALPHABET.length();
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
