package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody books a slot. */
record BookingRequest(
        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("时段编号")
        String slotId) {}
