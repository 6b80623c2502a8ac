package org.zaijiuye;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Counts what a data source is asked for inside {@link #counted}; all else, such as looking for work, stays out. */
final class SqlCounts implements QueryExecutionListener, MethodExecutionListener {

    /** {@code OUR_*} concerns our own tables, {@code ENGINE_*} those of the engine ({@code ACT_*}). */
    enum Count {
        ROUND_TRIPS,
        ENGINE_STATEMENTS,
        OUR_STATEMENTS,
        ENGINE_ROWS,
        OUR_ROWS,
        WRITING_COMMITS,
        READING_COMMITS,
        ROLLBACKS
    }

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|into|update)\\s+\"?([a-z_]+)");
    private static final Pattern COLUMNS = Pattern.compile("(?is)^select .*? from ");
    private static final int SHOWN = 150;

    private final ThreadLocal<Boolean> on = ThreadLocal.withInitial(() -> false);
    private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> texts = new ConcurrentHashMap<>();
    private final Set<String> writing = ConcurrentHashMap.newKeySet();
    private final boolean callers;

    /** @param callers whether statements are told apart by who asks; slow */
    SqlCounts(boolean callers) {
        this.callers = callers;
    }

    DataSource around(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(this)
                .methodListener(this)
                .build();
    }

    void counted(Runnable work) {
        on.set(true);
        try {
            work.run();
        } finally {
            on.set(false);
        }
    }

    void reset() {
        counts.clear();
        texts.clear();
    }

    long of(Count count) {
        var counted = counts.get(count);
        return counted == null ? 0 : counted.sum();
    }

    /** The statements asked most often, with their number. */
    Map<String, Long> mostFrequent(int limit) {
        return texts.entrySet().stream()
                .sorted((one, other) ->
                        Long.compare(other.getValue().sum(), one.getValue().sum()))
                .limit(limit)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum(), Long::sum, java.util.LinkedHashMap::new));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!on.get() || queries.isEmpty()) {
            return;
        }
        var sql = queries.get(0).getQuery();
        var engine = ofTheEngine(sql);
        var statements = execution.isBatch() ? execution.getBatchSize() : 1;
        var rows = rows(execution);
        add(Count.ROUND_TRIPS, 1);
        add(engine ? Count.ENGINE_STATEMENTS : Count.OUR_STATEMENTS, statements);
        add(engine ? Count.ENGINE_ROWS : Count.OUR_ROWS, rows);
        texts.computeIfAbsent(shown(sql), text -> new LongAdder()).add(statements);
        if (rows > 0) {
            writing.add(execution.getConnectionId());
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (!(call.getTarget() instanceof Connection) || !on.get()) {
            return;
        }
        var method = call.getMethod().getName();
        if (method.equals("commit")) {
            var wrote = writing.remove(call.getConnectionInfo().getConnectionId());
            add(wrote ? Count.WRITING_COMMITS : Count.READING_COMMITS, 1);
        } else if (method.equals("rollback")) {
            writing.remove(call.getConnectionInfo().getConnectionId());
            add(Count.ROLLBACKS, 1);
        }
    }

    private void add(Count count, long number) {
        counts.computeIfAbsent(count, each -> new LongAdder()).add(number);
    }

    private static boolean ofTheEngine(String sql) {
        var table = TABLE.matcher(sql);
        return !table.find() || table.group(1).regionMatches(true, 0, "ACT_", 0, 4);
    }

    private static long rows(ExecutionInfo execution) {
        @Nullable Object result = execution.getResult();
        if (result instanceof int[] batch) {
            return java.util.Arrays.stream(batch).map(rows -> Math.max(rows, 1)).sum();
        }
        if (result instanceof Integer rows) {
            return rows;
        }
        try {
            return Boolean.FALSE.equals(result)
                    ? Math.max(execution.getStatement().getUpdateCount(), 0)
                    : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shown(String sql) {
        var text = COLUMNS.matcher(sql.strip()).replaceFirst("select … from ").replaceAll("\\s+", " ");
        var shown = text.substring(0, Math.min(text.length(), SHOWN));
        return callers ? shown + caller() : shown;
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.zaijiuye.")
                                && !frame.getClassName().contains("$$")
                                && !frame.getClassName().matches(".*\\.(SqlCounts|Benchmark|CaseLoad).*"))
                        .limit(5)
                        .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                        .collect(Collectors.joining(" < ", "\n      ", "")));
    }
}
