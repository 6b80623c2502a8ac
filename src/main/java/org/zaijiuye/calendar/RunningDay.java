package org.zaijiuye.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the pauses leave of one working day's 24 hours: the pieces in which the limit runs, in order. */
record RunningDay(List<Piece> pieces) {

    /** A stretch without interruption; {@code to} is exclusive. */
    record Piece(LocalDateTime from, LocalDateTime to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    static RunningDay of(LocalDate day, List<Pause> pauses) {
        var end = day.plusDays(1).atStartOfDay();
        var cursor = day.atStartOfDay();
        var pieces = new ArrayList<Piece>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var stop = earlier(pause.from(), end);
            if (stop.isAfter(cursor)) {
                pieces.add(new Piece(cursor, stop));
            }
            cursor = later(cursor, earlier(pause.to(), end));
        }
        if (end.isAfter(cursor)) {
            pieces.add(new Piece(cursor, end));
        }
        return new RunningDay(List.copyOf(pieces));
    }

    Duration length() {
        return pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The running time up to a moment. */
    Duration lengthUntil(LocalDateTime moment) {
        return pieces.stream()
                .filter(piece -> piece.from().isBefore(moment))
                .map(piece -> Duration.between(piece.from(), earlier(piece.to(), moment)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment at which this much has run; at most {@link #length()}. */
    LocalDateTime momentAfter(Duration running) {
        var left = running;
        for (var piece : pieces) {
            if (left.compareTo(piece.length()) <= 0) {
                return piece.from().plus(left);
            }
            left = left.minus(piece.length());
        }
        throw new IllegalArgumentException("longer than the day runs: " + running);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
