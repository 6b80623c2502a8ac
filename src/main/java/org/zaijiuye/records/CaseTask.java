package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Work on a case that no application asks for; written by {@code lifecycle}.
 *
 * @param number business key of the process that runs it
 * @param office whose clerks do it
 * @param since the day from which its limit is counted: the approval, or the last contact
 */
public record CaseTask(
        @Id @Nullable Long id,
        String number,
        String caseNumber,
        long personId,
        Kind kind,
        String office,
        LocalDate since,
        LocalDate dueOn,
        LocalDateTime openedAt,
        State state,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDateTime escalatedAt,
        @Nullable String openKey) {

    /** Whether the office looks or has looked for the person; work that was taken back counts for nothing. */
    public boolean stands() {
        return state != State.SUPERSEDED && state != State.CANCELLED;
    }

    /** What is to be done; the two contacts are never open together. */
    public enum Kind {
        FIRST_CONTACT("首次联系", "CONTACT"),
        WARNED_CONTACT("失联联系", "CONTACT"),
        HAND_OVER("移交服务", "HAND_OVER");

        private final String title;
        private final String exclusive;

        Kind(String title, String exclusive) {
            this.title = title;
            this.exclusive = exclusive;
        }

        public String title() {
            return title;
        }

        public String openKey(String caseNumber) {
            return caseNumber + ":" + exclusive;
        }
    }

    /** {@code SUPERSEDED}: the person came by themselves; {@code CANCELLED}: they left the register. */
    public enum State {
        OPEN,
        DONE,
        NOT_REACHED,
        SUPERSEDED,
        CANCELLED
    }
}
