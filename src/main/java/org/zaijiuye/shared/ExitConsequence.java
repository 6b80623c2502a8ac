package org.zaijiuye.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the end of a registration does to what an item gave in that case. Only {@code deregistration} calls these, in the
 * transaction that drafts, decides or corrects the exit; an item brings a bean where it has something to stop.
 */
public interface ExitConsequence {

    /** Reason of whoever found work: what they may still want, such as training, goes on where they had no registration. */
    String EMPLOYED = "D01";

    /** Reason of whoever has died: nobody is left to be told. */
    String DIED = "D11";

    /** An exit is being examined: what is owed from the month on waits for the decision. */
    default void drafted(String caseNumber, YearMonth from) {}

    /** The draft was disproved, withdrawn or never supplemented: everything is as before. */
    default void lifted(String caseNumber) {}

    /** The registration has ended or, where it had ended already, is proved to have ended earlier. */
    default void ended(CaseExit exit) {}

    /**
     * Something became known that ends a registration, of somebody who has none: what the item does for them ends.
     *
     * @param reason for which a registration would end, code of policy.md §5.13
     */
    default void leftWithoutCase(long person, LocalDate day, String reason) {}

    /** An exit that had been dated back is dated as it was before. */
    default void redated(CaseExit exit) {}

    /**
     * The exit never was, and the registration goes on.
     *
     * @param handling number of the handling whose decision was undone
     */
    default void restored(String caseNumber, String handling) {}

    /**
     * The exit never was, but the person has registered again since: the case ends where the later one begins.
     *
     * @param exit the end of the earlier case, on the first day of the later one
     * @return what the person is told of it, a Chinese sentence or nothing
     */
    default String merged(CaseExit exit, String laterCase) {
        return "";
    }
}
