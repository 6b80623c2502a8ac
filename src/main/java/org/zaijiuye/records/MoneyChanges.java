package org.zaijiuye.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tables with a money value far from the one before it: who wanted them, and which second person confirmed them. */
@Repository
public class MoneyChanges {

    private static final int STEPS_LENGTH = 20_000;
    private static final String COLUMNS =
            "select content_hash, file_name, steps, proposed_by, proposed_at, confirmed_by, confirmed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    MoneyChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One content of one file.
     *
     * @param steps what is far from the value before it, a line for each
     */
    public record MoneyChange(
            String hash,
            String file,
            String steps,
            String proposedBy,
            LocalDateTime proposedAt,
            @Nullable String confirmedBy,
            @Nullable LocalDateTime confirmedAt) {}

    /** Whoever sent this content first has proposed it; that stays, although what they sent is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void propose(String file, String hash, byte[] content, List<String> steps, String by) {
        if (find(file, hash).isPresent()) {
            return;
        }
        var lines = String.join("\n", steps);
        jdbc.sql("insert into money_change (content_hash, file_name, content, steps, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        hash,
                        file,
                        content,
                        lines.substring(0, Math.min(lines.length(), STEPS_LENGTH)),
                        by,
                        LocalDateTime.now(clock))
                .update();
    }

    /** Returns whether this content was still to be confirmed, and by somebody else than who proposed it. */
    public boolean confirm(String file, String hash, String by) {
        return jdbc.sql("update money_change set confirmed_by = ?, confirmed_at = ? where content_hash = ?"
                                + " and file_name = ? and confirmed_by is null and proposed_by <> ?")
                        .params(by, LocalDateTime.now(clock), hash, file, by)
                        .update()
                > 0;
    }

    public Optional<MoneyChange> find(String file, String hash) {
        return jdbc.sql(COLUMNS + " from money_change where content_hash = ? and file_name = ?")
                .params(hash, file)
                .query(MoneyChanges::change)
                .optional();
    }

    /** All of them, newest first. */
    public List<MoneyChange> all() {
        return jdbc.sql(COLUMNS + " from money_change order by proposed_at desc, content_hash")
                .query(MoneyChanges::change)
                .list();
    }

    public Optional<byte[]> content(String file, String hash) {
        return jdbc.sql("select content from money_change where content_hash = ? and file_name = ?")
                .params(hash, file)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static MoneyChange change(ResultSet row, int number) throws SQLException {
        return new MoneyChange(
                row.getString("content_hash"),
                row.getString("file_name"),
                row.getString("steps"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", LocalDateTime.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", LocalDateTime.class));
    }
}
