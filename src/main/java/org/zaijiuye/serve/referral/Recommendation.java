package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;

/**
 * One message with posts.
 *
 * @param userId the officer who picked the posts; null where the program did
 * @param deliveredOn null until the message has gone out
 * @param counted whether it has been entered among the services
 */
record Recommendation(
        @Id String number,
        long personId,
        @Nullable String caseNumber,
        LocalDate madeOn,
        @Nullable String userId,
        @Nullable LocalDate deliveredOn,
        boolean counted)
        implements Persistable<String> {

    private static final String NOTICE = ":JOBS";

    @Override
    public String getId() {
        return number;
    }

    /** Changed by statements alone. */
    @Override
    public boolean isNew() {
        return true;
    }

    /** The key of the message in the outbox. */
    String noticeKey() {
        return number + NOTICE;
    }
}
