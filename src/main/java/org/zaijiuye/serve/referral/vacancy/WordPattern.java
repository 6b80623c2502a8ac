package org.zaijiuye.serve.referral.vacancy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the table of words: {@code *} stands for up to four characters, {@code #} for a digit, {@code $} for the
 * end of a clause.
 */
record WordPattern(Pattern pattern) {

    static WordPattern of(String entry) {
        var text = new StringBuilder();
        plain(entry).codePoints().forEach(each -> text.append(regex(each)));
        return new WordPattern(Pattern.compile(text.toString()));
    }

    Matcher in(String clause) {
        return pattern.matcher(clause);
    }

    /** As texts are compared: without differences of width and case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String regex(int symbol) {
        return switch (symbol) {
            case '*' -> ".{0,4}?";
            case '#' -> "\\d";
            case '$' -> "$";
            default -> Pattern.quote(Character.toString(symbol));
        };
    }
}
