package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.State;
import org.zaijiuye.shared.Fault;

/** Many courses at once: each row is a transaction of its own and has its own answer, so that one fault stops no other. */
@Component
class CourseImport {

    private final PublicationIntake intake;

    CourseImport(PublicationIntake intake) {
        this.intake = intake;
    }

    /** What became of a row. */
    enum Outcome {
        DRAFTED,
        CONFIRMED,
        REFUSED
    }

    /**
     * The answer to a row.
     *
     * @param line from 1
     * @param number of the version, null where it was refused
     * @param message why it was refused as a whole, null where {@code faults} say it
     */
    record Answer(
            long line,
            @Nullable String code,
            Outcome outcome,
            @Nullable String number,
            @Nullable String message,
            List<Fault> faults) {}

    List<Answer> take(List<JsonLine> rows, String author) {
        return rows.stream().map(row -> take(row, author)).toList();
    }

    private Answer take(JsonLine sent, String author) {
        var line = sent.line();
        var row = sent.json();
        if (row == null) {
            return refused(line, null, "本行" + sent.why() + "，请改正后重新提交。", List.of());
        }
        var code = row.path("code").asText();
        row.remove("code");
        try {
            var version = intake.draft(PublicationKind.COURSE, code, row, author);
            var outcome = version.state() == State.DRAFT ? Outcome.DRAFTED : Outcome.CONFIRMED;
            return new Answer(line, code, outcome, version.number(), null, List.of());
        } catch (Rejected e) {
            return refused(line, code, e.faults().isEmpty() ? e.title() : null, e.faults());
        } catch (NotAllowed e) {
            return refused(line, code, e.getMessage(), List.of());
        }
    }

    private static Answer refused(long line, @Nullable String code, @Nullable String message, List<Fault> faults) {
        return new Answer(line, code, Outcome.REFUSED, null, message, faults);
    }
}
