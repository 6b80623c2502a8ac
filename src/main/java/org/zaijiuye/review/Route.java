package org.zaijiuye.review;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a review takes and who takes them: a group for a step of people, working days for a public notice. Asked of
 * the records and the table wherever it counts, never kept.
 */
record Route(Map<Step, String> steps) {

    boolean takes(Step step) {
        return steps.containsKey(step);
    }

    Optional<String> group(Step step) {
        return Optional.ofNullable(steps.get(step));
    }

    /** Days of a public notice, in working days. */
    int days(Step step) {
        return Integer.parseInt(steps.getOrDefault(step, "0"));
    }

    /** The next step after this one, if there is one. */
    Optional<Step> next(Step step) {
        return after(step).findFirst();
    }

    /** The next step of people after this one, if there is one. */
    Optional<Step> nextOfPeople(Step step) {
        return after(step).filter(next -> !next.notice()).findFirst();
    }

    /** What is taken after this one, in order; everything if there is none yet. */
    @SuppressWarnings("EnumOrdinal") // the steps are declared in the order in which they are taken
    Stream<Step> after(@Nullable Step step) {
        return steps.keySet().stream().sorted().filter(next -> step == null || next.ordinal() > step.ordinal());
    }
}
