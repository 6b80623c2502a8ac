package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An answer to a recommendation. */
record AnswerRequest(
        @NotNull @JsonPropertyDescription("答复") Answer answer,

        @Size(min = 1, max = 200) @JsonPropertyDescription("原因或者面试情况") @Nullable
        String reason) {

    /** What can be answered. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        NOT_HIRED,
        HIRED
    }
}
