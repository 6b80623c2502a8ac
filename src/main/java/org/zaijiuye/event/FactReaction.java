package org.zaijiuye.event;

import java.util.Optional;
import java.util.Set;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Registration;

/**
 * What an item or the lifecycle does about facts of certain types. First the records change, then the fact is written
 * down, and only then is anybody sent a message: all in one transaction.
 */
public interface FactReaction {

    /** The event types, PascalCase facts in the past tense. */
    Set<String> types();

    /**
     * Changes the records of the person, whether or not a case is open.
     *
     * @return what became of the fact, where that settles it
     */
    default Optional<Fate> onPerson(long personId, Report report) {
        return Optional.empty();
    }

    /** Takes back what {@link #onPerson} or an exit wrote down about a fact that officials have found untrue since. */
    default void disproved(long personId, Report report) {}

    /**
     * Changes the records of a case that the fact is about.
     *
     * @return the handling to which it went, where it ends the registration
     */
    default Optional<Exit> onCase(Registration registration, Report report) {
        return Optional.empty();
    }

    /** Sets going what {@link #onCase} prepared. */
    default void send(Registration registration, Report report, Exit exit) {}

    /** How a fact is kept that an open case took and that {@link #onPerson} did not settle. */
    default Event.Status statusOfTaken() {
        return Event.Status.APPLIED;
    }
}
