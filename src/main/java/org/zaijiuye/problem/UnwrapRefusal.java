package org.zaijiuye.problem;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.zaijiuye.json.UnreadableJson;

/** Throws our own refusal instead of the engine's exception around it, so that every door shows its bare sentence. */
public class UnwrapRefusal extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw bare(e);
        }
    }

    /** Our own refusal in it, or it itself. */
    public static RuntimeException bare(RuntimeException thrown) {
        var refusal = refusal(thrown);
        return refusal == null ? thrown : refusal;
    }

    /** Whether it says in Chinese what is wrong and what to do. */
    public static boolean isForPeople(Throwable thrown) {
        return Stream.of(NotAllowed.class, Rejected.class, UnreadableJson.class)
                .anyMatch(kind -> Causes.find(thrown, kind).isPresent());
    }

    private static @Nullable RuntimeException refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAllowed
                    || cause instanceof Rejected
                    || cause instanceof UnreadableJson
                    || cause instanceof DuplicateKeyException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof ParseException diagram) {
                return ParseRefusal.of(diagram);
            }
        }
        return null;
    }
}
