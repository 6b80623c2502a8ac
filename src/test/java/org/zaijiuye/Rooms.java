package org.zaijiuye;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rooms of the house in their order: what lies right may know what lies left. Rooms of one place do not know each
 * other; the last place lies beside the house, and nobody knows it. Items are one room here, a rule of their own keeps
 * them apart.
 *
 * @param root the package that holds the rooms
 */
record Rooms(String root) {

    static final String ITEMS = "items";

    static final Set<String> STAGES = Set.of("register", "serve", "assist", "exit", "exchange");

    static final List<List<String>> PLACES = List.of(
            List.of("shared", "calendar", "pdf"),
            List.of("json", "person"),
            List.of("policy", "port"),
            List.of("records"),
            List.of("problem"),
            List.of("task"),
            List.of("engine"),
            List.of("dossier"),
            List.of("timelimit", "office", "notice"),
            List.of("decision"),
            List.of("event", "desk", "occupation", "applicant"),
            List.of("evidence", "review", "payment", "lifecycle", "application", "guide"),
            List.of("recovery", "history"),
            List.of(ITEMS),
            List.of("bundle"),
            List.of("access", "pages", "adapter", "sandbox", "gate"));

    /** The room of a class of the house; empty for all others and for the application itself. */
    Optional<String> of(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        var room = name.substring(root.length() + 1).split("\\.", 2)[0];
        return Optional.of(STAGES.contains(room) ? ITEMS : room);
    }

    /** The position of a room's place, from left to right; -1 for a room that has none. */
    static int place(String room) {
        return IntStream.range(0, PLACES.size())
                .filter(i -> PLACES.get(i).contains(room))
                .findFirst()
                .orElse(-1);
    }

    private static boolean mayKnow(String room, String other) {
        return room.equals(other) || (place(other) >= 0 && place(other) < Math.min(place(room), PLACES.size() - 1));
    }

    ArchCondition<JavaClass> knowOnlyWhatLiesLeft() {
        return new ArchCondition<>("know only rooms that lie left of their own") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                of(type).ifPresent(room ->
                        type.getDirectDependenciesFromSelf().forEach(dependency -> check(room, dependency, events)));
            }

            private void check(String room, Dependency dependency, ConditionEvents events) {
                of(dependency.getTargetClass())
                        .filter(other -> !mayKnow(room, other))
                        .ifPresent(other -> events.add(SimpleConditionEvent.violated(
                                dependency, room + " knows " + other + ": " + dependency.getDescription())));
            }
        };
    }
}
