package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Item 5's own fields on the form (policy.md §4.3). */
record ReferralRequest(
        String item,
        @JsonPropertyDescription("同意接收岗位推荐") @NotNull Boolean acceptPush,
        @JsonPropertyDescription("接收方式") @NotNull PushChannel pushChannel,

        @Min(1) @Max(500) @JsonPropertyDescription("通勤距离上限（公里）") @Nullable
        Integer maxDistanceKm) {}
