package org.zaijiuye.assist.hardship;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody stands to all categories in force: each is looked at, whichever was asked for (policy.md §14.10).
 *
 * @param matched those into which they fall
 * @param open the one that they ask for first, where nobody has established it yet
 * @param taken those into which they would fall if nobody of the household were in it
 */
record Match(
        HardshipClaim claim,
        List<Category> categories,
        List<Category> matched,
        Optional<Category> open,
        List<Category> taken) {

    static Match of(HardshipClaim claim, HardshipTerms terms, List<Category> categories) {
        var free = categories.stream()
                .filter(each -> !each.onePerHousehold() || claim.householdTaken() == null)
                .toList();
        return new Match(
                claim,
                categories,
                with(Finding.YES, free, claim, terms),
                with(Finding.OPEN, free, claim, terms).stream()
                        .filter(each -> claim.asksFor(each.code()))
                        .findFirst(),
                categories.stream()
                        .filter(each -> !free.contains(each))
                        .filter(each -> CategoryKind.of(each, claim, terms) != Finding.NO)
                        .toList());
    }

    private static List<Category> with(
            Finding finding, List<Category> categories, HardshipClaim claim, HardshipTerms terms) {
        return categories.stream()
                .filter(each -> CategoryKind.of(each, claim, terms) == finding)
                .toList();
    }

    /** What is or would be recognised, the category that was asked for before the others. */
    List<Category> recognised() {
        var would = open.filter(each -> matched.isEmpty() || canBeFoundOut());
        return Stream.concat(would.stream(), matched.stream())
                .sorted((one, other) -> Boolean.compare(claim.asksFor(other.code()), claim.asksFor(one.code())))
                .toList();
    }

    /** Whether what was asked for can be established by looking into it. */
    boolean canBeFoundOut() {
        return open.filter(each -> each.kind().household() || claim.papers() || claim.queryAuthorised())
                .isPresent();
    }

    /** Whether papers are the only thing that could help. */
    boolean lacksPapers() {
        return open.isPresent() && matched.isEmpty() && !canBeFoundOut();
    }

    /** The categories that were asked for, or all where the applicant leaves it open. */
    List<Category> asked() {
        var asked = categories.stream()
                .filter(each ->
                        claim.asksFor(each.code()) || claim.furtherCategories().contains(each.code()))
                .toList();
        return asked.isEmpty() ? categories : asked;
    }
}
