package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Item 9's own fields on the form (policy.md §4.3). */
record TrainingOfferRequest(
        String item,
        @JsonPropertyDescription("同意推送培训信息") @NotNull Boolean pushConsent,
        @JsonPropertyDescription("推送方式") @Nullable PushChannel pushChannel) {}
