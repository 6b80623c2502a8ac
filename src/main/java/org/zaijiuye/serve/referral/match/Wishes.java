package org.zaijiuye.serve.referral.match;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.WorkType;

/**
 * All that a match may know of a person. Sex, age, ethnicity, religion and household have no place here, so that no
 * score can depend on them (《就业促进法》第三条).
 *
 * @param occupations wished, the first choice first
 * @param background what the person has learned and worked as
 * @param experienceYears full years
 * @param salaryMin yuan a month; 0 where any pay will do
 * @param workType null where any will do
 * @param home where the person lives; null where that is not known
 * @param counties where the person wants to work whatever the way; six digits each
 * @param maxKm how far the way to work may be
 * @param minor whether the law keeps hazardous and night work from them (未成年工特殊保护规定)
 * @param noHeavyLabour whether their health keeps heavy labour from them
 */
public record Wishes(
        List<String> occupations,
        String background,
        int experienceYears,
        int salaryMin,
        @Nullable WorkType workType,
        @Nullable Place home,
        Set<String> counties,
        int maxKm,
        boolean minor,
        boolean noHeavyLabour) {

    public Wishes {
        occupations = List.copyOf(occupations);
        background = background.toLowerCase(Locale.ROOT);
        counties = Set.copyOf(counties);
    }
}
