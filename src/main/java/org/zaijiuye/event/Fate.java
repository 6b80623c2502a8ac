package org.zaijiuye.event;

import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Event;

/** What became of a report: the case and the handling that it went to, where there is one. */
public record Fate(
        Event.Status status,
        @Nullable String caseNumber,
        @Nullable String handling) {}
