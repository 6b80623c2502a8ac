package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.RecognitionState;

/**
 * Where a recognition stands, computed from all that is known and never patched: late, corrected and undone facts are only
 * other inputs (policy.md §5.12, §9.4).
 *
 * @param categories those that hold, the primary one first; all of them where the recognition has ended
 * @param end why and when it ended, null while it holds
 */
record Standing(
        RecognitionState state,
        List<String> categories,
        @Nullable End end) {

    /** The end of a recognition. */
    record End(EndReason reason, LocalDate lastDay) {}

    /**
     * A spell of registered unemployment since the recognition, that of the recognition first.
     *
     * @param reason why it ended, null while it lasts
     */
    record Spell(@Nullable LocalDate endedOn, @Nullable EndReason reason) {

        boolean open() {
            return endedOn == null;
        }
    }

    /**
     * @param matched the categories that were recognised
     * @param keptAsSoleTrader whether somebody who opens a business goes on under a policy
     */
    static Standing of(
            List<String> matched,
            List<Spell> spells,
            List<RecognitionEnd> ends,
            boolean keptAsSoleTrader,
            LocalDate today) {
        var fraud =
                ends.stream().filter(each -> each.reason() == EndReason.FRAUD).findFirst();
        if (fraud.isPresent()) {
            var end = new End(EndReason.FRAUD, fraud.get().lastDay());
            return new Standing(RecognitionState.CANCELLED_FRAUD, matched, end);
        }
        var lost = ends.stream()
                .filter(each -> each.category() != null && each.lastDay().isBefore(today))
                .toList();
        var kept = matched.stream()
                .filter(category -> lost.stream().noneMatch(each -> category.equals(each.category())))
                .toList();
        return first(spells, ends, kept.isEmpty() ? lost : List.of(), keptAsSoleTrader)
                .map(end -> new Standing(RecognitionState.EXITED, matched, end))
                .orElseGet(() -> new Standing(
                        spells.stream().anyMatch(Spell::open)
                                ? RecognitionState.RECOGNISED
                                : RecognitionState.ENJOYING_POLICY,
                        kept,
                        null));
    }

    /** What comes first of all that ends it. */
    private static Optional<End> first(
            List<Spell> spells, List<RecognitionEnd> ends, List<RecognitionEnd> lost, boolean keptAsSoleTrader) {
        var candidates = new ArrayList<End>();
        spells.stream()
                .filter(spell -> !spell.open() && !kept(spell.reason(), keptAsSoleTrader))
                .map(spell -> new End(Objects.requireNonNull(spell.reason()), Objects.requireNonNull(spell.endedOn())))
                .forEach(candidates::add);
        Stream.concat(
                        ends.stream().filter(each -> each.category() == null),
                        lost.stream().max(Comparator.comparing(RecognitionEnd::lastDay)).stream())
                .map(each -> new End(each.reason(), each.lastDay()))
                .forEach(candidates::add);
        return candidates.stream().min(Comparator.comparing(End::lastDay));
    }

    /** Flexible work goes on under a policy; a duplicate that was joined with another registration is no exit. */
    private static boolean kept(@Nullable EndReason reason, boolean keptAsSoleTrader) {
        return reason == EndReason.D10 || reason == EndReason.D12 || (reason == EndReason.D02 && keptAsSoleTrader);
    }
}
