package org.zaijiuye.records;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;

/** Every change of a record goes through here, and ends what {@link RecordReads} remembers. */
class ForgettingJdbcTemplate extends JdbcTemplate {

    ForgettingJdbcTemplate(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        RecordReads.changed(sql(statement));
        return super.update(statement, values);
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        RecordReads.changed(sql(statement));
        return super.update(statement, keys);
    }

    @Override
    public int update(String sql) {
        RecordReads.changed(sql);
        return super.update(sql);
    }

    @Override
    public void execute(String sql) {
        RecordReads.changed(sql);
        super.execute(sql);
    }

    @Override
    public int[] batchUpdate(String... sql) {
        RecordReads.changed(null);
        return super.batchUpdate(sql);
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter values) {
        RecordReads.changed(sql);
        return super.batchUpdate(sql, values);
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator statement, BatchPreparedStatementSetter values, KeyHolder keys) {
        RecordReads.changed(sql(statement));
        return super.batchUpdate(statement, values, keys);
    }

    @Override
    public int[] batchUpdate(String sql, List<Object[]> values, int[] types) {
        RecordReads.changed(sql);
        return super.batchUpdate(sql, values, types);
    }

    private static @Nullable String sql(PreparedStatementCreator statement) {
        return statement instanceof SqlProvider provider ? provider.getSql() : null;
    }
}
