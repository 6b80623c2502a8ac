package org.zaijiuye.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.Flaw;
import org.zaijiuye.port.Testimony;

/** Finds what makes an answer worth nothing, whatever the register says about its being a match. */
final class Flaws {

    private Flaws() {}

    /** @param freshness the day on which the register's data were brought up to date; null where it does not say */
    static Optional<Flaw> of(Testimony told, @Nullable LocalDate freshness, LocalDate today) {
        return Stream.of(
                        Testimony.where(!told.complete(), Flaw.INCOMPLETE),
                        told.flaws(today),
                        Testimony.where(Testimony.ahead(freshness, today), Flaw.DATED_AHEAD))
                .flatMap(each -> each)
                .findFirst();
    }
}
