package org.zaijiuye.desk;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Handling;

/**
 * What a step of an administrator's own is about.
 *
 * @param number under which its notes are kept
 * @param handling null where it is about no single handling
 * @param person whose case it is; null for a batch, and for a process that is about nobody
 */
record StepSubject(
        String number,
        @Nullable Handling handling,
        @Nullable Long person) {

    /** A note about the application or the case is one about each of its handlings. */
    static Set<String> numbers(Handling handling) {
        var numbers = new LinkedHashSet<String>();
        numbers.add(handling.number());
        Optional.ofNullable(handling.application()).ifPresent(numbers::add);
        Optional.ofNullable(handling.caseNumber()).ifPresent(numbers::add);
        return numbers;
    }
}
