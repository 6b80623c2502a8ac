package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;
import org.zaijiuye.shared.Titled;

/**
 * One version of something published, from its draft on; none is ever deleted.
 *
 * @param number key of the process that reviews it
 * @param content the request as canonical JSON; of a withdrawal what is withdrawn
 * @param reason why it is withdrawn
 * @param opinion what the reviewer says
 * @param openKey kind and code while it is under review, null afterwards
 * @param forceKey kind and code while it is in force, null before and afterwards
 */
record TrainingVersion(
        @Id String number,
        PublicationKind kind,
        String code,
        int version,
        Action action,
        String office,
        String content,
        @Nullable String reason,
        State state,
        String author,
        LocalDateTime draftedAt,
        @Nullable String reviewer,
        @Nullable LocalDateTime reviewedAt,
        @Nullable String opinion,
        @Nullable LocalDateTime inForceAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String openKey,
        @Nullable String forceKey)
        implements Persistable<String> {

    /** What comes about when it is agreed to. */
    enum Action implements Titled {
        PUBLISH("公示"),
        WITHDRAW("撤下");

        private final String title;

        Action(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    enum State {
        DRAFT,
        AGREED,
        RETURNED,
        IN_FORCE,
        ENDED
    }

    /** Whether this is what the public sees. */
    boolean published() {
        return state == State.IN_FORCE && action == Action.PUBLISH;
    }

    static String key(PublicationKind kind, String code) {
        return kind + ":" + code;
    }

    @Override
    public String getId() {
        return number;
    }

    /** Saved once; later steps are statements of the repository. */
    @Override
    public boolean isNew() {
        return true;
    }
}
