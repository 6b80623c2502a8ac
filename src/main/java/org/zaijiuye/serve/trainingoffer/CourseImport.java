package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.json.UnreadableJson;
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
            int line,
            @Nullable String code,
            Outcome outcome,
            @Nullable String number,
            @Nullable String message,
            List<Fault> faults) {}

    List<Answer> take(List<String> rows, String author) {
        return IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).isBlank())
                .mapToObj(i -> take(i + 1, rows.get(i), author))
                .toList();
    }

    private Answer take(int line, String text, String author) {
        ObjectNode row;
        try {
            row = StrictJson.object(text);
        } catch (UnreadableJson e) {
            return refused(line, null, "本行不是有效的 JSON 对象。", List.of());
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

    private static Answer refused(int line, @Nullable String code, @Nullable String message, List<Fault> faults) {
        return new Answer(line, code, Outcome.REFUSED, null, message, faults);
    }
}
