package org.zaijiuye.office;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why an office puts an entry back that was wrongly withdrawn. */
public record RestorationReason(
        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("恢复的理由，告知报送单位")
        String reason) {}
