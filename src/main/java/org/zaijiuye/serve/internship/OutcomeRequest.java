package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a host unit takes somebody who applied. */
record OutcomeRequest(
        @NotNull @JsonPropertyDescription("是否接收") Boolean accepted,

        @Size(max = 200) @JsonPropertyDescription("未接收的原因") @Nullable
        String reason) {}
