package org.zaijiuye.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which steps a review takes and who takes them, planned when the review begins and again with each word that counts: a group for a step of people, working
 * days for a public notice. Kept as text in one process variable, for example {@code
 * FIRST_REVIEW=si-officer-371002-si;RECHECK=si-reviewer-371002-si}.
 */
record Route(Map<Step, String> steps) {

    static Route parse(String text) {
        var steps = new EnumMap<Step, String>(Step.class);
        Arrays.stream(text.split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> steps.put(Step.valueOf(part[0]), part[1]));
        return new Route(steps);
    }

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
    @SuppressWarnings("EnumOrdinal") // the steps are declared in the order in which they are taken
    Optional<Step> next(Step step) {
        return steps.keySet().stream()
                .filter(next -> next.ordinal() > step.ordinal())
                .min(Step::compareTo);
    }

    /** The next step of people after this one, if there is one. */
    @SuppressWarnings("EnumOrdinal") // the steps are declared in the order in which they are taken
    Optional<Step> nextOfPeople(Step step) {
        return steps.keySet().stream()
                .filter(next -> next.ordinal() > step.ordinal() && !next.notice())
                .min(Step::compareTo);
    }

    @Override
    public String toString() {
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
