package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Whether guidance is given on a day. */
record GuidanceDayRequest(
        @NotNull @JsonPropertyDescription("日期") LocalDate date) {}
