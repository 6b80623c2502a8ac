package org.zaijiuye.serve.trialwish;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The facts of a trial wish. */
record TrialWishClaim(
        @NotNull @JsonPropertyDescription("意愿") String topic,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
