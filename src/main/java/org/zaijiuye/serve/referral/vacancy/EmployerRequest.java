package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An employer as an official enters one. */
record EmployerRequest(
        @NotNull @Size(min = 2, max = 100) @JsonPropertyDescription("单位名称")
        String name,

        @NotNull @JsonPropertyDescription("列入黑名单") Boolean barred,

        @Size(min = 1, max = 200) @JsonPropertyDescription("列入原因") @Nullable
        String reason) {}
