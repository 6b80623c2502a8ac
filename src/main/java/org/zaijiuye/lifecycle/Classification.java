package org.zaijiuye.lifecycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.person.Age;
import org.zaijiuye.records.Registration;

/**
 * The tags of a registered person, the class they give, which is the highest of them, and the layer of service
 * (policy.md §5.1.1). Always computed anew from all facts, never changed by one of them.
 */
public record Classification(Set<Tag> tags, Tier tier) {

    public Classification {
        tags = Collections.unmodifiableSet(EnumSet.copyOf(tags));
    }

    public static Classification of(ClassFacts facts, LocalDate on, ClassTerms terms) {
        var tags = EnumSet.noneOf(Tag.class);
        if (facts.hardship()) {
            tags.add(Tag.HARDSHIP);
        }
        if (facts.claimant()) {
            tags.add(Tag.CLAIMANT);
        }
        if (young(facts.birthDate(), on, terms)) {
            tags.add(Tag.YOUTH);
        }
        if (!facts.registeredSince().plusMonths(terms.longTermMonths()).isAfter(on)) {
            tags.add(Tag.LONG_TERM);
        }
        return new Classification(
                tags.isEmpty() ? EnumSet.of(Tag.GENERAL) : tags,
                facts.hardship() || marketFailed(facts, on, terms) ? Tier.AID : Tier.MARKET);
    }

    /** What the register keeps of it, in words: the groups and the layer of service. */
    public static String words(Registration registration) {
        var groups =
                registration.groups().stream().map(code -> Tag.valueOf(code).title());
        return Stream.concat(groups, Stream.of(Tier.of(registration.tier()).title()))
                .collect(Collectors.joining("、"));
    }

    public Tag highest() {
        return Collections.min(tags);
    }

    /** As the register keeps them: the highest first. */
    public String stored() {
        return tags.stream().map(Tag::name).collect(Collectors.joining(","));
    }

    private static boolean young(LocalDate birthDate, LocalDate on, ClassTerms terms) {
        return Age.reached(birthDate, terms.youthFrom(), on, terms.leapDayRule())
                && !Age.reached(birthDate, terms.youthTo() + 1, on, terms.leapDayRule());
    }

    /** Still without work after the services of the market. */
    private static boolean marketFailed(ClassFacts facts, LocalDate on, ClassTerms terms) {
        return facts.recommendations() >= terms.aidRecommendations()
                && facts.guidances() >= terms.aidGuidances()
                && !facts.registeredSince().plusDays(terms.aidDays()).isAfter(on);
    }
}
