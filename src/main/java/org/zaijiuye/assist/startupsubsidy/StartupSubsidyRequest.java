package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Item 11's own fields on the form (policy.md §4.3); what the registers tell goes before what is said here. */
record StartupSubsidyRequest(
        String item,

        @JsonPropertyDescription("统一社会信用代码") @NotNull @Size(min = 1, max = 18)
        String uscc,

        @JsonPropertyDescription("字号名称") @NotNull @Size(min = 1, max = 100)
        String bizName,

        @JsonPropertyDescription("营业执照核发日期") @NotNull LocalDate licenseDate,

        @JsonPropertyDescription("经营场所") @NotNull @Size(min = 1, max = 200)
        String bizAddr,

        @JsonPropertyDescription("经营范围") @NotNull @Size(min = 1, max = 500)
        String bizScope,

        @JsonPropertyDescription("从业人数") @PositiveOrZero @Nullable
        Integer employees,

        @JsonPropertyDescription("首次创办") @NotNull Boolean firstTimeFlag,
        @JsonPropertyDescription("人员类别") @NotNull Category operatorCategory,
        @JsonPropertyDescription("具备该类别的起始日期") @Nullable LocalDate categorySince,
        @JsonPropertyDescription("经营证明") @Nullable List<UUID> operateEvidence,

        @JsonPropertyDescription("收款账号") @Pattern(regexp = "\\d{16,19}", message = "应为16至19位数字") @Nullable
        String payAccount) {}
