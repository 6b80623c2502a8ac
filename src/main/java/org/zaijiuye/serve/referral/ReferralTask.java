package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;
import org.zaijiuye.shared.Titled;

/**
 * What an officer for jobs is asked to do for one person.
 *
 * @param number business key of its process: case, item and running number
 * @param county six digits of the office that serves the person
 * @param openKey the person while it is open, so that there is one at most
 */
record ReferralTask(
        @Id String number,
        long personId,
        @Nullable String caseNumber,
        String county,
        Cause cause,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable Outcome outcome,
        @Nullable String note,
        @Nullable String userId,
        @Nullable LocalDate closedOn,
        @Nullable String openKey)
        implements Persistable<String> {

    /** Why somebody is asked. */
    enum Cause implements Titled {
        NO_MATCH("岗位库中没有合适的岗位"),
        PHONE("本人希望电话推荐");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What came of it. */
    enum Outcome {
        PICKED,
        AGREED,
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
