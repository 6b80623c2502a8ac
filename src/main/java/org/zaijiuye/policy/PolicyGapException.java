package org.zaijiuye.policy;

/** A table does not answer: no row, several rows, or a cell that cannot be read. Never to be taken as "no rule". */
public final class PolicyGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyGapException(String message) {
        super(message);
    }

    PolicyGapException(String message, Throwable cause) {
        super(message, cause);
    }
}
