package org.zaijiuye.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each version of a diagram, form or table that came into force, with who brought it; nothing is ever changed here. */
@Repository
public class BundleChanges {

    private static final String COLUMNS = "select id, file_name, content_hash, way, changed_by, changed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    BundleChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a version came into force. */
    public enum Way {
        /** Found in force when the first change was written down. */
        FOUND("此前已在用"),
        RELEASED("随程序启用"),
        SENT("部署"),
        RESTORED("恢复以前的版本"),
        WITHDRAWN("撤下");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** One version without its content; {@code id} rises with each. */
    public record Change(long id, String file, String hash, Way way, String by, LocalDateTime at) {}

    /** Nobody else gets past this until the transaction ends; the engine's own lock for deployments is none on H2. */
    public void lock() {
        jdbc.sql("select id from bundle_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    public void add(String file, String hash, byte[] content, Way way, String by) {
        jdbc.sql("insert into bundle_change (file_name, content_hash, content, way, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(file, hash, content, way.name(), by, LocalDateTime.now(clock))
                .update();
    }

    /** The versions of a file, newest first. */
    public List<Change> of(String file) {
        return jdbc.sql(COLUMNS + " from bundle_change where file_name = ? order by id desc")
                .param(file)
                .query(BundleChanges::change)
                .list();
    }

    /** The newest version of each file. */
    public List<Change> newest() {
        return jdbc.sql(COLUMNS
                        + " from bundle_change where id in (select max(id) from bundle_change group by file_name)")
                .query(BundleChanges::change)
                .list();
    }

    /** The last change of any file; it rises with each change. */
    public Optional<Change> last() {
        return jdbc.sql(COLUMNS + " from bundle_change order by id desc limit 1")
                .query(BundleChanges::change)
                .optional();
    }

    /** Of one of the file's versions. */
    public Optional<byte[]> content(String file, long id) {
        return jdbc.sql("select content from bundle_change where id = ? and file_name = ?")
                .params(id, file)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("content_hash"),
                Way.valueOf(row.getString("way")),
                row.getString("changed_by"),
                row.getObject("changed_at", LocalDateTime.class));
    }
}
