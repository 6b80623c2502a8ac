package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Collision;

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
        var lines = new VacancyLines(body);
        var waiting = new ArrayList<SentRow>();
        var numbers = new HashSet<String>();
        for (var row = lines.next(); row != null; row = lines.next()) {
            if (waiting.size() == AT_ONCE || !numbers.add(row.number())) {
                store(sender, waiting, told);
                numbers.clear();
                numbers.add(row.number());
            }
            waiting.add(row);
        }
        store(sender, waiting, told);
    }

    private void store(String sender, List<SentRow> waiting, Consumer<RowAnswer> told) {
        if (!waiting.isEmpty()) {
            var rows = List.copyOf(waiting);
            Collision.again(() -> chunks.store(sender, rows)).forEach(told);
            waiting.clear();
        }
    }
}
