package org.zaijiuye.payment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.LegalBasis;

/** One kind of money that batches pay; brought by the item whose decisions grant it. */
public interface PaymentKind {

    /** As lines and batches name it, for example {@code BENEFIT}. */
    String code();

    /** What the money is called, for example 失业保险金. */
    String title();

    /** Why an award ended, for whoever checks a batch: a code of the kind in Chinese words. */
    String endedBecause(String code);

    /** Why a month that is not owed has to come back. */
    LegalBasis recoveryBasis();

    /** The offices whose batches pay it. */
    List<Office> payers();

    /** The newest month that the agency has to pay by today. */
    YearMonth dueMonth(Office agency);

    /** Gives every month up to one that is owed and has no line its line, for a whole agency at once. */
    void writeDue(Office agency, YearMonth month);

    /**
     * Moves the books of a person to what the decisions in force and the facts say, whatever they said before.
     *
     * @param cause number of the handling whose decision changed it; null where only facts did
     */
    void recompute(long personId, @Nullable String cause);
}
