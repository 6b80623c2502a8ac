package org.zaijiuye.port;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one register told about one person. */
public interface Testimony {

    /**
     * Whether it tells everything that a decision rests on. What a register leaves out, or says in a code that nobody
     * knows, is unknown and not "none": an answer with such a gap counts as no data, and a clerk finds out.
     */
    boolean complete();

    /**
     * What in it cannot be, or contradicts the rest of it.
     *
     * @param today the day on which it was told
     */
    default Stream<Flaw> flaws(LocalDate today) {
        return Stream.empty();
    }

    /** The flaw as a stream, where it is one. */
    static Stream<Flaw> where(boolean flawed, Flaw flaw) {
        return flawed ? Stream.of(flaw) : Stream.empty();
    }

    /** Whether two days or months that are both told stand in the wrong order. */
    static <T extends Comparable<? super T>> boolean reversed(@Nullable T first, @Nullable T last) {
        return first != null && last != null && last.compareTo(first) < 0;
    }

    /** Whether a day that is told is yet to come. */
    static boolean ahead(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
