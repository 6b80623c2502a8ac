package org.zaijiuye.serve.referral.vacancy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zaijiuye.shared.LegalBasis;

/**
 * One ground on which a post's wording is refused: the words, and the contexts in which they are innocent.
 *
 * @param ground for example 性别
 * @param unless innocent phrases in which a word begins, such as 女装 for the 女 of 女装店员
 * @param before what excuses a word that follows in the same clause, such as 不收 before 押金
 */
record ForbiddenWords(
        String ground, List<WordPattern> words, List<WordPattern> unless, List<String> before, LegalBasis basis) {

    /** What lies further off does not speak of the word any more. */
    private static final int REACH = 8;

    /** A comma or point between digits belongs to the number. */
    private static final Pattern CLAUSE_END = Pattern.compile("(?<!\\d)[,.]|[,.](?!\\d)|[。;!?|\\n\\r]");

    private static final Pattern FILLING = Pattern.compile("[^\\p{L}\\p{N}]");

    /** The first forbidden words that a text uses in earnest, as they stand in it. */
    Optional<String> find(String text) {
        return clauses(text)
                .flatMap(clause -> words.stream().flatMap(word -> meant(clause, word).stream()))
                .findFirst();
    }

    /** Spaces, colons and the like are no way around: 限：男 is 限男. */
    private static Stream<String> clauses(String text) {
        return CLAUSE_END
                .splitAsStream(WordPattern.plain(text))
                .map(clause -> FILLING.matcher(clause).replaceAll(""))
                .filter(clause -> !clause.isEmpty());
    }

    private Optional<String> meant(String clause, WordPattern word) {
        var found = word.in(clause);
        for (var from = 0; found.find(from); from = found.start() + 1) {
            if (!beginsInInnocent(clause, found.start()) && !isExcused(clause.substring(0, found.start()))) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private boolean beginsInInnocent(String clause, int at) {
        return unless.stream().map(phrase -> phrase.in(clause)).anyMatch(found -> {
            for (var from = 0; found.find(from) && found.start() <= at; from = found.start() + 1) {
                if (found.end() > at) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean isExcused(String head) {
        var near = head.substring(Math.max(0, head.length() - REACH));
        return before.stream().anyMatch(near::contains);
    }
}
