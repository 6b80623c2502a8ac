package org.zaijiuye.serve.referral.vacancy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zaijiuye.shared.LegalBasis;

/**
 * One ground on which a post's wording is refused: the words, and the contexts in which they are innocent.
 *
 * @param ground for example 性别
 * @param unless longer phrases that a word may be part of, such as 男女不限
 * @param before what excuses a word that follows in the same clause, such as 不收 before 押金
 */
record ForbiddenWords(String ground, List<String> words, List<String> unless, List<String> before, LegalBasis basis) {

    /** What lies further off does not speak of the word any more. */
    private static final int REACH = 8;

    private static final Pattern CLAUSE_END = Pattern.compile("[,。.;!?|\\n\\r]");
    private static final Pattern FILLING = Pattern.compile("[^\\p{L}\\p{N}]");

    /** The first forbidden word that a text uses in earnest. */
    Optional<String> find(String text) {
        return clauses(text)
                .flatMap(clause -> words.stream().filter(word -> isMeant(clause, word)))
                .findFirst();
    }

    /** Spaces, colons and the like are no way around: 限：男 is 限男. */
    private static Stream<String> clauses(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return CLAUSE_END
                .splitAsStream(plain)
                .map(clause -> FILLING.matcher(clause).replaceAll(""))
                .filter(clause -> !clause.isEmpty());
    }

    private boolean isMeant(String clause, String word) {
        for (var at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
            if (!isPartOfInnocent(clause, at, at + word.length()) && !isExcused(clause.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOfInnocent(String clause, int from, int to) {
        return unless.stream().anyMatch(phrase -> {
            var earliest = Math.max(0, to - phrase.length());
            var found = clause.indexOf(phrase, earliest);
            return found >= 0 && found <= from;
        });
    }

    private boolean isExcused(String head) {
        var near = head.substring(Math.max(0, head.length() - REACH));
        return before.stream().anyMatch(near::contains);
    }
}
