package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Something published is to be withdrawn. */
record WithdrawalRequest(
        @NotNull @Size(min = 1, max = 500) @JsonPropertyDescription("撤下的理由")
        String reason) {}
