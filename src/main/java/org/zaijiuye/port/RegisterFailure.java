package org.zaijiuye.port;

import org.jspecify.annotations.Nullable;

/** A try that brought no usable answer. The message is a Chinese sentence for clerks and holds no personal data. */
public final class RegisterFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no usable answer. */
    public enum Cause {
        /** No complete answer within the total time-out, or no connection within the connect time-out. */
        TIMEOUT,
        /** The connection was refused or broken off, or no address is configured. */
        REFUSED,
        /** The answer's HTTP status was not 200. */
        STATUS,
        /** The answer was not the JSON of the contract. */
        MALFORMED,
        /** The answer is about another person. */
        WRONG_PERSON,
        /** The answer belongs to another request. */
        WRONG_REQUEST,
        /** Not called, because the latest calls failed; costs a try like a time-out. */
        CIRCUIT_OPEN
    }

    private final Cause cause;

    public RegisterFailure(Cause cause, String text) {
        this(cause, text, null);
    }

    /** @param origin kept for the log, so nothing that quotes an answer */
    public RegisterFailure(Cause cause, String text, @Nullable Throwable origin) {
        super(text, origin);
        this.cause = cause;
    }

    public Cause cause() {
        return cause;
    }

    /** The sentence that a clerk reads. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
