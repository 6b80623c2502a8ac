package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom a request is about; the number does not stand in an address. */
public record PersonRequest(
        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo) {}
