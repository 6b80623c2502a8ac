package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.desk.NoteRow;
import org.zaijiuye.shared.Reason;

/** How far an application is (design.md §5); it names nobody. */
public record Progress(
        String number,
        LocalDateTime receivedAt,
        Status status,
        @Nullable String caseNumber,
        List<ItemProgress> items) {

    public enum Status {
        OPEN,
        CLOSED
    }

    /**
     * How far one item is.
     *
     * @param step what is being done now, in words
     * @param notes what officials noted at steps and in fields that administrators added; for officials only
     * @param targetDate the promise, {@code dueDate} the legal limit; both may move while {@code provisional}
     */
    public record ItemProgress(
            String item,
            String handling,
            String status,
            String step,
            String office,
            @Nullable LocalDate targetDate,
            @Nullable LocalDate dueDate,
            boolean provisional,
            @Nullable Paused paused,
            @Nullable PapersWanted supplement,
            @Nullable ObjectionUnderWay objection,
            @Nullable String outcome,
            List<Ground> reasons,
            @Nullable JsonNode result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<NoteRow> notes) {}

    public record Paused(LocalDateTime since, String reason) {}

    /** Which papers or facts the applicant is asked for, and the last day on which they may come. */
    public record PapersWanted(String materials, LocalDate dueDate) {}

    /** {@code dueDate} is the last day of its examination. */
    public record ObjectionUnderWay(String objection, String stage, LocalDateTime raisedAt, LocalDate dueDate) {}

    public record Ground(String code, String text, String law, String article, Reason.Confidence confidence) {

        static Ground of(Reason reason) {
            return new Ground(
                    reason.code(),
                    reason.text(),
                    reason.basis().law(),
                    reason.basis().article(),
                    reason.confidence());
        }
    }
}
