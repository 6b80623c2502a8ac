package org.zaijiuye.exit.employment;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Item 14's own fields on the form (policy.md §4.3). Income in yuan a month, hours a week. */
record EmploymentRequest(
        String item,
        @JsonPropertyDescription("就业类型") @NotNull EmpType empType,

        @JsonPropertyDescription("统一社会信用代码") @Size(max = 18) @Nullable
        String uscc,

        @JsonPropertyDescription("从业内容") @NotNull @Size(min = 1, max = 200)
        String workContent,

        @JsonPropertyDescription("从业地点") @NotNull @Size(min = 1, max = 200)
        String workPlace,

        @JsonPropertyDescription("就业起始日期") @NotNull LocalDate startDate,

        @JsonPropertyDescription("月收入") @PositiveOrZero @Nullable
        BigDecimal monthlyIncome,

        @JsonPropertyDescription("每周工作小时") @PositiveOrZero @Nullable
        Integer workHours) {}
