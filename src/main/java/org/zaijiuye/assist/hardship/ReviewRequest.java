package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a recognition, or its end, is to be looked at. */
record ReviewRequest(
        @JsonPropertyDescription("理由") @NotNull @Size(min = 5, max = 1000)
        String reason) {}
