package org.zaijiuye.policy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An input cell that is read without FEEL: words in quotes and nothing else match these words and no others. */
final class WordCell {

    private static final Pattern WORDS = Pattern.compile("\\s*\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*\\s*");

    private WordCell() {}

    /** False only where the cell holds words and the text that is asked for is none of them. */
    static boolean mayMatch(String cell, @Nullable Object asked) {
        return !(asked instanceof String)
                || !WORDS.matcher(cell).matches()
                || BoundaryValues.literals(cell).anyMatch(asked::equals);
    }
}
