package org.zaijiuye.sandbox;

/** How a system outside can fail. */
enum Fault {
    /** Answers, but later than anybody waits. */
    DELAY,
    /** Closes the connection without an answer. */
    RESET,
    STATUS_500,
    MALFORMED,
    /** Answers about somebody else; the bank, about another batch. */
    WRONG_PERSON
}
