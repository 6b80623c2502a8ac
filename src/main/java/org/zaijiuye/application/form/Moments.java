package org.zaijiuye.application.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as senders write them, with or without an offset; without one they are Chinese time. */
final class Moments {

    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?";
    static final String DATE_TIME = "^" + DATE + TIME + "$";
    static final String DATE_OR_DATE_TIME = "^" + DATE + "(" + TIME + ")?$";

    private Moments() {}

    /** Empty if there is no such day or time. */
    static Optional<LocalDateTime> read(String text, ZoneId zone) {
        try {
            if (!text.contains("T")) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime moment
                            ? moment.atZoneSameInstant(zone).toLocalDateTime()
                            : LocalDateTime.from(parsed));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
