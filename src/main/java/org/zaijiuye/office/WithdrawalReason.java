package org.zaijiuye.office;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why an office withdraws an entry of somebody else's. */
public record WithdrawalReason(
        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("撤下的理由，告知报送单位")
        String reason) {}
