package org.zaijiuye.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Something that is done for everybody on the register from time to time: tags, contact clock, pushes. A room or an item
 * brings a bean, {@code ServiceRoundProcess} runs it. Portions and not one large transaction, so that an interrupted round
 * goes on where it stopped; no timer per person (design.md §3).
 */
public interface ServiceRound {

    enum Rhythm {
        DAILY,
        WEEKLY
    }

    /** Upper-case letters and underscores, at most 40; kept with what has been done. */
    String code();

    /** The Chinese name, as an administrator reads it. */
    String title();

    Rhythm rhythm();

    /** The day of a weekly round; one that was missed is made up as soon as the last is older than seven days. */
    default DayOfWeek weekday() {
        return DayOfWeek.MONDAY;
    }

    /**
     * Does the work for the next people in the order of their ids. Called in one transaction together with the stored
     * cursor: what this writes and how far the round has come are kept or lost together.
     *
     * @param day the day of the round, also where it goes on later after an interruption
     * @param after the last person of the portion before, 0 at the beginning
     * @param size at most so many people
     * @return the last person whom this portion dealt with or passed over; empty when nobody is left
     */
    OptionalLong portion(LocalDate day, long after, int size);

    /**
     * Deals with a portion one by one. When one fails, and fails again, the round passes over it, tells the administrators
     * and goes on with the others.
     *
     * @param key the id by which the round goes
     * @return the last one, as {@link #portion} answers it
     */
    static <T> OptionalLong each(List<T> portion, ToLongFunction<T> key, Consumer<T> work) {
        var before = 0;
        for (var one : portion) {
            try {
                work.accept(one);
            } catch (RuntimeException failed) {
                throw new PersonFailure(key.applyAsLong(one), before, failed);
            }
            before++;
        }
        return portion.stream().mapToLong(key).max();
    }
}
