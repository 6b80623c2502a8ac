package org.zaijiuye.assist.hardship;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds. */
enum Finding {
    YES,
    /** Nobody has established it yet: a person finds out. */
    OPEN,
    NO;

    static Finding of(@Nullable Boolean known) {
        if (known == null) {
            return OPEN;
        }
        return known ? YES : NO;
    }

    static Finding of(boolean known) {
        return known ? YES : NO;
    }

    /** Both of them: what fails already needs no further look. */
    Finding and(Supplier<Finding> other) {
        return this == NO ? NO : weaker(other.get());
    }

    /** Either of them. */
    Finding or(Supplier<Finding> other) {
        return this == YES ? YES : stronger(other.get());
    }

    private Finding weaker(Finding other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private Finding stronger(Finding other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
