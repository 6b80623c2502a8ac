package org.zaijiuye.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An exception and what caused it, outermost first. */
final class Causes {

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}
