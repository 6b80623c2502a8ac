package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;

/**
 * One post recommended to one person.
 *
 * @param recommendation the message in which it stood
 * @param score tenths of a point; 0 where an officer picked it
 * @param why what speaks for it
 * @param answerBy last day for an answer
 * @param reason of a refusal, or what came of the interview
 * @param feedbackBy last day to tell how the interview went; null while not accepted
 * @param endedOn when the registration ended and with it the recommendation; null while it goes on
 */
record Referral(
        @Id String number,
        String recommendation,
        long personId,
        @Nullable String caseNumber,
        long vacancy,
        int score,
        String why,
        LocalDate offeredOn,
        LocalDate answerBy,
        ReferralState state,
        @Nullable String reason,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate feedbackBy,
        @Nullable LocalDate endedOn)
        implements Persistable<String> {

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
