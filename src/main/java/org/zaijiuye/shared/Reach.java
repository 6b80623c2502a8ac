package org.zaijiuye.shared;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be reached step by step, in whatever net. */
public final class Reach {

    private Reach() {}

    /** These and all that they lead to; each is looked at once, so that circles do no harm. */
    public static <T> Set<T> of(Collection<T> from, Function<T, Stream<T>> next) {
        var reached = new LinkedHashSet<>(from);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next.apply(open.remove()).filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
