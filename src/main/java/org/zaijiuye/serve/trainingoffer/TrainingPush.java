package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.shared.Titled;

/**
 * That somebody was told of a course, once for each course.
 *
 * @param number cannot be guessed, because whoever knows it may answer
 * @param office whose training officers see to it
 * @param reasons why the course suits, with semicolons between them
 * @param phoneAskedOn when an official was asked to tell it by telephone
 * @param phonedOn when an official told it by telephone
 */
record TrainingPush(
        @Id @Nullable Long id,
        String number,
        long personId,
        String course,
        String office,
        PushChannel channel,
        LocalDate pushedOn,
        String reasons,
        @Nullable LocalDate phoneAskedOn,
        @Nullable LocalDate phonedOn,
        @Nullable LocalDateTime readAt,
        @Nullable Response response,
        @Nullable LocalDateTime respondedAt) {

    static final String NOTICE = "TRAINING:";

    /** What the person says to it (policy.md §5.9). */
    enum Response implements Titled {
        SIGN_UP("报名"),
        NOT_INTERESTED("不感兴趣"),
        LATER("稍后再说");

        private final String title;

        Response(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    static String newNumber() {
        return "PT"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    }

    /** Under which key the outbox has the notice. */
    String dedupeKey() {
        return NOTICE + number;
    }
}
