package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Item 13's own fields on the form (policy.md §4.3). */
record DeregistrationRequest(
        String item,
        @JsonPropertyDescription("注销事由") @NotNull DeregReason deregReason,
        @JsonPropertyDescription("事由发生日期") @NotNull LocalDate eventDate,

        @JsonPropertyDescription("用人单位") @Size(max = 100) @Nullable
        String employer,

        @JsonPropertyDescription("月收入") @PositiveOrZero @Nullable
        BigDecimal monthlyIncome,

        @JsonPropertyDescription("证明材料") @Nullable List<UUID> evidence) {}
