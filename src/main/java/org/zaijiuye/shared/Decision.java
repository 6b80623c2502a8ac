package org.zaijiuye.shared;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a rule concludes. The gateway after a service task branches on {@link #outcome()}. */
public sealed interface Decision<T> {

    enum Outcome {
        GRANTED,
        REFUSED,
        REFERRED
    }

    Outcome outcome();

    List<Reason> reasons();

    /** What a grant by the person who is asked would rest on; empty where nobody is asked. */
    default List<Reason> grounds() {
        return List.of();
    }

    /** What is granted, or what would be granted if the person who is asked agrees; null where nothing is. */
    @Nullable
    T value();

    /**
     * What follows from the grounds found: any ground of refusal refuses, any doubt asks a person, else it is granted.
     *
     * @param value what is or would be granted; null only where doubts leave it open
     * @param grounds what a grant rests on
     */
    static <T> Decision<T> conclude(
            List<Reason> refusals, List<Reason> doubts, @Nullable T value, List<Reason> grounds) {
        if (!refusals.isEmpty()) {
            return new Refused<>(refusals);
        }
        if (!doubts.isEmpty()) {
            return new Referred<>(value, doubts, grounds);
        }
        return new Granted<>(Objects.requireNonNull(value), grounds);
    }

    record Granted<T>(T value, List<Reason> reasons) implements Decision<T> {

        @Override
        public Outcome outcome() {
            return Outcome.GRANTED;
        }
    }

    record Refused<T>(List<Reason> reasons) implements Decision<T> {

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public @Nullable T value() {
            return null;
        }
    }

    /** The law leaves the question to a person; the process asks a clerk, who may grant {@code value}. */
    record Referred<T>(@Nullable T value, List<Reason> reasons, List<Reason> grounds) implements Decision<T> {

        @Override
        public Outcome outcome() {
            return Outcome.REFERRED;
        }
    }
}
