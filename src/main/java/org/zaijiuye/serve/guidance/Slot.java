package org.zaijiuye.serve.guidance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** One expert's time for one conversation; its id is {@code <expert>-<yyyyMMddHHmm>}. */
record Slot(String expert, LocalDateTime start) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    String id() {
        return expert + "-" + MINUTE.format(start);
    }

    static Optional<Slot> of(String id) {
        var cut = id.lastIndexOf('-');
        if (cut < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Slot(id.substring(0, cut), LocalDateTime.parse(id.substring(cut + 1), MINUTE)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
