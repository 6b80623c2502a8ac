package org.zaijiuye.lifecycle;

/** One of a portion could not be dealt with; the round passes over it and goes on with the others. */
final class PersonFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long person;
    private final int before;

    /**
     * Names it.
     *
     * @param person the id by which the round goes
     * @param before how many of the same portion come before it
     */
    PersonFailure(long person, int before, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.person = person;
        this.before = before;
    }

    long person() {
        return person;
    }

    int before() {
        return before;
    }
}
