package org.zaijiuye.serve.trialwish;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The fields of the trial wish on the form. */
record TrialWishRequest(
        String item,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("意愿")
        String topic) {}
