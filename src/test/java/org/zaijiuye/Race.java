package org.zaijiuye;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Many who call in the same moment, each on a thread of its own. */
public final class Race {

    private Race() {}

    /** Answers what they all were answered who called at once, in the order of the callers. */
    public static <T, R> List<R> of(List<T> callers, Function<T, R> call) {
        var threads = Executors.newFixedThreadPool(callers.size());
        try {
            return callers.stream()
                    .map(caller -> CompletableFuture.supplyAsync(() -> call.apply(caller), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
