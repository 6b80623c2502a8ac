package org.zaijiuye.assist.trialgrant;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facts of a trial grant; null means that a register did not answer. */
record TrialGrantClaim(
        @NotNull String profile,
        @NotNull String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("补助类型") TrialGrantRequest.Kind kind,
        @JsonPropertyDescription("健在") @Nullable Boolean alive,
        @JsonPropertyDescription("在校") @Nullable Boolean enrolled,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
