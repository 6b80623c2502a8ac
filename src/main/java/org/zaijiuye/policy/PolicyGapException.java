package org.zaijiuye.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table does not answer: no row, several rows, or a cell that cannot be read. Never to be taken as "no rule". */
public final class PolicyGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> inputs;

    PolicyGapException(String message) {
        super(message);
        this.inputs = Set.of();
    }

    PolicyGapException(String message, Throwable cause) {
        super(message, cause);
        this.inputs = Set.of();
    }

    PolicyGapException(String message, @Nullable Throwable cause, Set<String> inputs) {
        super(message, cause);
        this.inputs = Set.copyOf(inputs);
    }

    /** The names of what the table was asked for; empty where the question itself was answered. */
    public Set<String> inputs() {
        return inputs;
    }
}
