package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.zaijiuye.person.Age;

/** The tags of a registered person and the class they give: the highest one. */
record Classification(Set<Tag> tags) {

    Classification {
        tags = Collections.unmodifiableSet(EnumSet.copyOf(tags));
    }

    /**
     * Classifies a person as of a day.
     *
     * @param unemployedSince start of the unbroken time on the register
     */
    static Classification of(
            boolean recognisedHardship,
            boolean drawingBenefit,
            LocalDate birthDate,
            LocalDate unemployedSince,
            LocalDate on,
            ClassTerms terms) {
        var tags = EnumSet.noneOf(Tag.class);
        if (recognisedHardship) {
            tags.add(Tag.HARDSHIP);
        }
        if (drawingBenefit) {
            tags.add(Tag.CLAIMANT);
        }
        if (young(birthDate, on, terms)) {
            tags.add(Tag.YOUTH);
        }
        if (!unemployedSince.plusMonths(terms.longTermMonths()).isAfter(on)) {
            tags.add(Tag.LONG_TERM);
        }
        return new Classification(tags.isEmpty() ? EnumSet.of(Tag.GENERAL) : tags);
    }

    Tag highest() {
        return Collections.min(tags);
    }

    private static boolean young(LocalDate birthDate, LocalDate on, ClassTerms terms) {
        return Age.reached(birthDate, terms.youthFrom(), on, terms.leapDayRule())
                && !Age.reached(birthDate, terms.youthTo() + 1, on, terms.leapDayRule());
    }
}
