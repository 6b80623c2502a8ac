package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody answers to a course that they heard of. */
record ResponseRequest(
        @NotNull @JsonPropertyDescription("答复") TrainingPush.Response response,

        @Pattern(
                regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?",
                message = "应为 2025-11-04T09:00:00 这样的日期和时间")
        @JsonPropertyDescription("阅读时间")
        @Nullable
        String readAt) {}
