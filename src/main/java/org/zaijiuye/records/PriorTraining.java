package org.zaijiuye.records;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subsidised training that somebody attended, as they say or as we recorded it. It is written {@code
 * 4-03-02/5/2025}: occupation, level and year; who does not know the level or the year leaves them out.
 */
public record PriorTraining(
        String occupation,
        @Nullable SkillLevel level,
        @Nullable Integer year) {

    private static final Pattern WRITTEN =
            Pattern.compile("([1-9](?:-[0-9]{2}){1,3})(?:/([1-5])?(?:/((?:19|20)[0-9]{2}))?)?");

    /** Empty for words that are read by people only. */
    public static Optional<PriorTraining> of(String written) {
        var parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(new PriorTraining(
                        parts.group(1),
                        Optional.ofNullable(parts.group(2))
                                .flatMap(SkillLevel::ofDigit)
                                .orElse(null),
                        parts.group(3) == null ? null : Integer.valueOf(parts.group(3))))
                : Optional.empty();
    }

    public String written() {
        return occupation + "/" + (level == null ? "" : level.digit()) + (year == null ? "" : "/" + year);
    }
}
