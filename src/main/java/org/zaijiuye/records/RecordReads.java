package org.zaijiuye.records;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * Asks the database for the same record once only between two changes in a transaction: duties, time limits, view and
 * opinion of one click all begin with the same handling. A change in the transaction makes it forget what came from the
 * changed table, and a lock that is not held yet makes it forget everything, so that nobody sees a row as it was before.
 */
final class RecordReads implements MethodInterceptor {

    private static final Pattern CHANGE =
            Pattern.compile("(?is)^\\s*(?:insert into|update|delete from)\\s+\"?(\\w+)\"?.*");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\b(?:from|join)\\s+\"?(\\w+)");

    /** What a change of which table changes a view. */
    private static final Map<String, Set<String>> VIEWS = Map.of("entitlement", Set.of("award", "benefit"));

    private static final Method BY_ID =
            Objects.requireNonNull(ReflectionUtils.findMethod(CrudRepository.class, "findById", Object.class));

    /** With the table: the repositories share methods such as {@code findById}. */
    private record Question(String table, Method method, List<Object> arguments) {

        /** The one that is meant where the key alone is given. */
        Row row() {
            return new Row(table, arguments);
        }
    }

    private record Row(String table, List<Object> key) {}

    private record Answer(Object value, Set<String> tables) {}

    /** What one transaction was told since its last change, and the rows that it holds to its end, however it took them. */
    private static final class Answers extends ResourceHolderSupport {

        private final Map<Question, Answer> known = new HashMap<>();
        private final Set<Row> held = new HashSet<>();
    }

    /** What a method of a repository does to the database, and which tables it asks. */
    private record Kind(boolean reads, boolean locks, Set<String> tables) {}

    private final String own;
    private final Map<Method, Kind> kinds = new ConcurrentHashMap<>();

    /** @param own the table of the repository, which its derived queries ask */
    RecordReads(String own) {
        this.own = own.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var kind = kinds.computeIfAbsent(call.getMethod(), this::kind);
        var answers = kind.reads() ? answers() : null;
        if (answers == null) {
            return call.proceed();
        }
        var question = new Question(
                own, call.getMethod(), Arrays.asList(call.getArguments().clone()));
        if (kind.locks() && answers.held.contains(question.row())) {
            return Optional.of(call.getArguments()[0]);
        }
        var known = answers.known.get(question);
        if (known == null && kind.locks()) {
            forget();
        }
        return copy(known == null ? ask(call, question, kind, answers) : known.value());
    }

    private static @Nullable Object ask(MethodInvocation call, Question question, Kind kind, Answers answers)
            throws Throwable {
        var value = call.proceed();
        if (value instanceof Optional<?> found) {
            answers.known.put(question, new Answer(value, kind.tables()));
            if (kind.locks()) {
                found.ifPresent(key -> answers.held.add(new Row(question.table(), List.of(key))));
            }
            found.ifPresent(row -> meet(row, question, answers));
        } else if (value instanceof List<?> rows) {
            answers.known.put(question, new Answer(value, kind.tables()));
            rows.forEach(row -> meet(row, question, answers));
        }
        return value;
    }

    /** Whoever has been met in a list need not be asked for by number. */
    private static void meet(Object row, Question question, Answers answers) {
        if (row instanceof Persistable<?> record && record.getId() != null) {
            answers.known.putIfAbsent(
                    new Question(question.table(), BY_ID, List.of(record.getId())),
                    new Answer(Optional.of(record), Set.of(question.table())));
        }
    }

    /** A list is the caller's own. */
    private static @Nullable Object copy(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    private Kind kind(Method method) {
        var query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
        var locks = query != null && query.value().toLowerCase(Locale.ROOT).contains("for update");
        var asks = query != null || method.getName().startsWith("find");
        var changes = AnnotatedElementUtils.hasAnnotation(method, Modifying.class);
        var tables = query == null ? tables(own).collect(Collectors.toSet()) : sources(query.value(), method);
        return new Kind(asks && !changes, locks, tables);
    }

    private static Set<String> sources(String query, Method method) {
        var steady = method.getAnnotation(KeysOnly.class);
        var keys = steady == null ? Set.<String>of() : Set.of(steady.value());
        return SOURCE.matcher(query)
                .results()
                .map(source -> source.group(1).toLowerCase(Locale.ROOT))
                .filter(table -> !keys.contains(table))
                .flatMap(RecordReads::tables)
                .collect(Collectors.toSet());
    }

    private static Stream<String> tables(String source) {
        return VIEWS.getOrDefault(source, Set.of(source)).stream();
    }

    /** A statement changes something; of one that cannot be read, it may be anything. */
    static void changed(@Nullable String sql) {
        var change = CHANGE.matcher(sql == null ? "" : sql);
        if (change.matches()) {
            var table = change.group(1).toLowerCase(Locale.ROOT);
            known().ifPresent(known ->
                    known.values().removeIf(answer -> answer.tables().contains(table)));
        } else {
            forget();
        }
    }

    private static void forget() {
        known().ifPresent(Map::clear);
    }

    private static Optional<Map<Question, Answer>> known() {
        return TransactionSynchronizationManager.getResource(RecordReads.class) instanceof Answers answers
                ? Optional.of(answers.known)
                : Optional.empty();
    }

    private static @Nullable Answers answers() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        if (TransactionSynchronizationManager.getResource(RecordReads.class) instanceof Answers answers) {
            return answers;
        }
        var answers = new Answers();
        TransactionSynchronizationManager.bindResource(RecordReads.class, answers);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(answers, RecordReads.class) {

                    /** Another transaction was let in between, and may have changed anything. */
                    @Override
                    public void resume() {
                        answers.known.clear();
                        super.resume();
                    }
                });
        return answers;
    }
}
