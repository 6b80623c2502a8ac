package org.zaijiuye.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. Systems write the dot between its parts differently and put spaces around it; neither makes another
 * name.
 */
public record PersonName(String text) {

    private static final String SEPARATOR = "·";

    /** • ． ・ ‧ . and their look-alikes. */
    private static final String SEPARATORS = "[·•．・‧.･∙⋅]";

    /** Of any width, no-break and zero-width ones included. */
    private static final String SPACES = "[\\s\\p{Z}\\p{Cf}]*";

    private static final Pattern WRITTEN_SEPARATOR = Pattern.compile(SPACES + SEPARATORS + SPACES);
    private static final Pattern OUTER_SPACES = Pattern.compile("^" + SPACES + "|" + SPACES + "$");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern INNER_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    public PersonName {
        text = WRITTEN_SEPARATOR
                .matcher(OUTER_SPACES.matcher(text).replaceAll(""))
                .replaceAll(SEPARATOR);
        text = INNER_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** Whether somebody else's spelling means the same name. */
    public boolean same(@Nullable String other) {
        return other != null && equals(new PersonName(other));
    }

    /** The first character, and a star for each of the others: 陈𠮷㐂 is 陈**. */
    public String masked() {
        if (text.isEmpty()) {
            return "*";
        }
        var characters = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, characters - 1));
    }

    /** Whether the name stands in a text, however it is spelt there. */
    public boolean in(String note) {
        return !text.isEmpty() && spellings().matcher(note).find();
    }

    /** The text with the name masked wherever it stands. */
    public String maskedIn(String note) {
        return text.isEmpty() ? note : spellings().matcher(note).replaceAll(Matcher.quoteReplacement(masked()));
    }

    private Pattern spellings() {
        return Pattern.compile(Pattern.quote(text).replace(SEPARATOR, "\\E" + SPACES + SEPARATORS + SPACES + "\\Q"));
    }
}
