package org.zaijiuye.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened to whom, when, and who says so; {@code data} is JSON without personal data where possible. */
public record Report(
        String eventId,
        String type,
        String idType,
        String idNo,
        LocalDate occurredOn,
        String source,
        Map<String, Object> data) {

    /** The same fact as far as it matters from a day on; the day that was reported stays in its data. */
    public Report notBefore(LocalDate first) {
        if (!occurredOn.isBefore(first)) {
            return this;
        }
        var kept = new LinkedHashMap<>(data);
        kept.put("reportedDay", occurredOn.toString());
        return new Report(eventId, type, idType, idNo, first, source, kept);
    }
}
