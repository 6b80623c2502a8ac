package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;
import org.zaijiuye.records.Encrypted;

/**
 * One cycle of aid for a person on the register.
 *
 * @param number business key of its process: case number, {@code -A}, and the how manieth of the case
 * @param office that serves the person
 * @param cycleFrom first day of the cycle
 * @param planDue last day in time for the plan
 * @param servicesDue last day in time for all services
 * @param needs what the person needs, as the official found
 * @param plan what was agreed
 * @param difficulty as the official judged when the plan was made; null before, and where nobody asked yet
 * @param difficultyFound what the formula found that day
 * @param difficultyWhy the parts of the formula, and the official's reason where they judged otherwise
 */
record AidPlan(
        @Id String number,
        String caseNumber,
        long personId,
        String office,
        LocalDate cycleFrom,
        LocalDate planDue,
        LocalDate servicesDue,
        State state,
        @Nullable Encrypted needs,
        @Nullable Encrypted plan,
        @Nullable String plannedBy,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate closedOn,
        @Nullable Difficulty difficulty,
        @Nullable Difficulty difficultyFound,
        @Nullable Encrypted difficultyWhy)
        implements Persistable<String> {

    enum State {
        /** To be planned. */
        OPEN,
        PLANNED,
        /** All services of the cycle were given. */
        COMPLETE,
        /** The person left the register. */
        ENDED
    }

    @Override
    public String getId() {
        return number;
    }

    /** Changed by statements alone. */
    @Override
    public boolean isNew() {
        return true;
    }
}
