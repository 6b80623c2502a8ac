package org.zaijiuye.event;

/** Where a fact went that ends a registration: the handling, and what the fact means for it. */
public record Exit(String handling, Meaning meaning) {

    public enum Meaning {
        /** The handling was opened for this fact. */
        BEGINS,
        /** The handling was open, and now rests on other facts. */
        CHANGES,
        /** Somebody else had reported the same. */
        REPEATS
    }
}
