package org.zaijiuye.pages.progress;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as its applicant sees it.
 *
 * @param receivedBy the office that took it in, with its telephone if it has one
 * @param servedBy the same of the office responsible for the person; null before there is a case
 * @param person name and mobile, masked
 * @param others further applications of the same person
 * @param ofCase what an event began in the case, without an application
 * @param sections what items show of their own
 */
record ProgressView(
        String number,
        LocalDateTime receivedAt,
        boolean closed,
        @Nullable String caseNumber,
        String receivedBy,
        @Nullable String servedBy,
        String person,
        List<ItemCard> items,
        List<ItemCard> ofCase,
        List<Section> sections,
        List<Other> others) {

    record Section(String name, String template, Object model) {}

    record Other(String number, LocalDateTime receivedAt) {}
}
