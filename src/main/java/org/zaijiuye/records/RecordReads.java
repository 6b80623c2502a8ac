package org.zaijiuye.records;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database for the same record once only between two changes in a transaction: duties, time limits, view and
 * opinion of one click all begin with the same handling. Whatever is written or locked in the transaction makes it
 * forget everything, so that nobody sees a row as it was before.
 */
final class RecordReads implements MethodInterceptor {

    private record Question(Method method, List<Object> arguments) {}

    /** What one transaction was told since its last change. */
    private static final class Answers extends ResourceHolderSupport {

        private final Map<Question, Object> known = new HashMap<>();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (locks(call.getMethod())) {
            forget();
        }
        var answers = reads(call.getMethod()) ? answers() : null;
        if (answers == null) {
            return call.proceed();
        }
        var question =
                new Question(call.getMethod(), Arrays.asList(call.getArguments().clone()));
        var known = answers.known.get(question);
        if (known == null) {
            known = call.proceed();
            if (known instanceof Optional || known instanceof List) {
                answers.known.put(question, known);
            }
        }
        // A list is the caller's own.
        return known instanceof List<?> list ? new ArrayList<>(list) : known;
    }

    /** Something was changed, or may have been by others before a lock was given. */
    static void forget() {
        if (TransactionSynchronizationManager.getResource(RecordReads.class) instanceof Answers answers) {
            answers.known.clear();
        }
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
                new ResourceHolderSynchronization<>(answers, RecordReads.class) {});
        return answers;
    }

    private static boolean reads(Method method) {
        var asks = method.getName().startsWith("find") || AnnotatedElementUtils.hasAnnotation(method, Query.class);
        return asks && !AnnotatedElementUtils.hasAnnotation(method, Modifying.class) && !locks(method);
    }

    private static boolean locks(Method method) {
        var query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
        return query != null && query.value().toLowerCase(Locale.ROOT).contains("for update");
    }
}
