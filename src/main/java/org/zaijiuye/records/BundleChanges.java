package org.zaijiuye.records;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each version of a diagram, form or table that came into force, with who brought it; nothing is ever changed here. */
@Repository
public class BundleChanges {

    private static final String COLUMNS = "select id, file_name, content_hash, way, changed_by, changed_at, deployment";

    private final JdbcClient jdbc;
    private final Clock clock;

    BundleChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a version came into force. */
    public enum Way {
        /** Found in force when the first change was written down; only in databases of before every version was. */
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

        /** What it is if the version is the one that comes with the program: whoever puts that back withdraws a change. */
        public Way ofPackaged() {
            return this == RELEASED ? RELEASED : WITHDRAWN;
        }
    }

    /**
     * One version without its content.
     *
     * @param id rises with each
     * @param deployment the engine's; null if that was not written down
     */
    public record Change(
            long id,
            String file,
            String hash,
            Way way,
            String by,
            LocalDateTime at,
            @Nullable String deployment) {

        /** Whether both came into force in one deployment. */
        public boolean cameWith(Change other) {
            return deployment != null && deployment.equals(other.deployment);
        }
    }

    /** Nobody else gets past this until the transaction ends; the engine's own lock for deployments is none on H2. */
    public void lock() {
        jdbc.sql("select id from bundle_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** Writes down a change; {@code content} is empty if the file is in force no more. */
    public void add(String file, String hash, byte[] content, Way way, String by, @Nullable String deployment) {
        jdbc.sql("insert into bundle_change (file_name, content_hash, content, way, changed_by, changed_at, deployment)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(file, hash, content, way.name(), by, LocalDateTime.now(clock), deployment)
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

    /** What is in force, by file name; empty content where a file is in force no more. */
    public Map<String, byte[]> contents() {
        return jdbc
                .sql("select file_name, content from bundle_change"
                        + " where id in (select max(id) from bundle_change group by file_name)")
                .query((row, number) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The hash of what the program brought last of each file, and nobody has changed, by file name. */
    public Map<String, String> released() {
        return jdbc
                .sql("select file_name, content_hash from bundle_change where id in (select max(id) from bundle_change"
                        + " where way in ('RELEASED', 'WITHDRAWN') group by file_name)")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                row.getObject("changed_at", LocalDateTime.class),
                row.getString("deployment"));
    }
}
