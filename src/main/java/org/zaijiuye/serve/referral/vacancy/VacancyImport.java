package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.json.JsonLines;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Refusal;
import org.zaijiuye.shared.Fault;

/**
 * Takes posts in bulk: however many lines there are, only a few are held at a time. Every line is answered; who sends
 * the same again changes nothing, so a broken transmission is simply repeated.
 */
@Component
class VacancyImport {

    private static final int AT_ONCE = 200;

    private final VacancyChunk chunks;

    VacancyImport(VacancyChunk chunks) {
        this.chunks = chunks;
    }

    /** Stores line after line; the answers of lines are told once they are committed. */
    void take(String sender, InputStream body, Consumer<RowAnswer> told) throws IOException {
        var lines = new JsonLines(body);
        var waiting = new ArrayList<JsonLine>();
        var numbers = new HashSet<String>();
        for (var row = lines.next(); row != null; row = lines.next()) {
            if (waiting.size() == AT_ONCE || !numbers.add(row.text("number"))) {
                store(sender, waiting, told);
                numbers.clear();
                numbers.add(row.text("number"));
            }
            waiting.add(row);
        }
        store(sender, waiting, told);
    }

    private void store(String sender, List<JsonLine> waiting, Consumer<RowAnswer> told) {
        if (!waiting.isEmpty()) {
            var rows = List.copyOf(waiting);
            waiting.clear();
            answers(sender, rows).forEach(told);
        }
    }

    /** All in one transaction; where that breaks, each line in one of its own, so that a bad one takes no other along. */
    private Stream<RowAnswer> answers(String sender, List<JsonLine> rows) {
        try {
            return Collision.again(() -> chunks.store(sender, rows)).stream();
        } catch (CannotCreateTransactionException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException thrown) {
            return rows.size() == 1
                    ? Stream.of(RowAnswer.refused(rows.get(0), List.of(notStored(thrown))))
                    : rows.stream().flatMap(row -> answers(sender, List.of(row)));
        }
    }

    private static Fault notStored(RuntimeException thrown) {
        return new Fault("", null, "NOT_STORED", "这一行没有保存：" + Refusal.of(thrown).title(), null);
    }
}
