package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An interval in which a handling's time limit does not run, and why; {@code until} is null while it lasts. */
public record HandlingPause(LocalDateTime since, @Nullable LocalDateTime until, String reason) {}
