package org.zaijiuye.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document's number shows by itself, without asking a register.
 *
 * @param normalised the number as it is stored and compared
 * @param faults in the order of judging; empty if there are none
 * @param birthDate null if the number carries none, or none that can be true
 * @param sex null if the number carries none
 */
public record Judgement(
        String normalised,
        List<IdFault> faults,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex) {

    public Judgement {
        faults = List.copyOf(faults);
    }

    public boolean valid() {
        return faults.isEmpty();
    }

    /** The fault to show where there is room for one only; null if the number is valid. */
    public @Nullable IdFault firstFault() {
        return faults.isEmpty() ? null : faults.get(0);
    }

    /** Masked, because judgements end up in messages of tests and logs. */
    @Override
    public String toString() {
        return "Judgement[" + IdentityNumber.mask(normalised) + ", " + faults + "]";
    }
}
