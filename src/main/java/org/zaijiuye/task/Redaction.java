package org.zaijiuye.task;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.zaijiuye.person.PersonName;

/**
 * Covers in free text what would identify the person: their own name, and every number as long as a telephone's. What
 * an applicant or an official writes is shown to those who decide, but the engine must not hold it in clear.
 */
public record Redaction(String name) {

    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})\\d{4,}([\\dXx]{4})");

    /**
     * A telephone, identity or account number as people write it, in groups too; but no application number, whose
     * groups are set apart by hyphens elsewhere.
     */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("""
            \\d{10,}[\\dXx]\
            |(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)\
            |(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)\
            |(?<!\\d)\\d{6}[ -]?(?:19|20)\\d{2}[ -]?[01]\\d[ -]?[0-3]\\d[ -]?\\d{3}[\\dXx](?!\\d)\
            |(?<!\\d)\\d{4}(?: \\d{4}){3}""");

    /** Whether a text holds such a number, in full-width digits too. */
    static boolean numbers(String text) {
        return NUMBER_OF_A_PERSON
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .find();
    }

    public String over(String text) {
        return new PersonName(name).maskedIn(LONG_NUMBER.matcher(text).replaceAll("$1****$2"));
    }
}
