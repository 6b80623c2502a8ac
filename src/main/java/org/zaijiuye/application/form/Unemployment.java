package org.zaijiuye.application.form;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.UnempReason;

/** Block B of policy.md §4.2; what a missing paper would prove is never mandatory. */
record Unemployment(
        @NotNull @JsonPropertyDescription("失业时间") LocalDate unempDate,
        @NotNull @JsonPropertyDescription("失业原因") UnempReason unempReason,

        @Size(min = 1, max = 200) @JsonPropertyDescription("原工作单位") @Nullable
        String lastEmployer,

        @Size(min = 18, max = 18) @JsonPropertyDescription("原单位统一社会信用代码") @Nullable
        String lastEmployerUscc,

        @Size(min = 1, max = 100) @JsonPropertyDescription("原岗位") @Nullable
        String lastJob,

        @JsonPropertyDescription("原岗位起始日期") @Nullable LocalDate lastEmployStart,
        @JsonPropertyDescription("原岗位终止日期") @Nullable LocalDate lastEmployEnd,

        @Pattern(regexp = "^0[1-7]$") @JsonPropertyDescription("登记前身份") @Nullable
        String prevStatus,

        @Pattern(regexp = "^[1-5]$") @JsonPropertyDescription("登记地类型") @Nullable
        String registerPlaceType,

        @Size(min = 1, max = 20) @JsonPropertyDescription("登记受理机构") @Nullable
        String registerOrg,

        @NotNull @JsonPropertyDescription("有就业要求") Boolean jobSeeking,
        @NotNull @JsonPropertyDescription("有劳动能力") Boolean workAbility,

        @Size(max = 14) @JsonPropertyDescription("政策需求") @Nullable
        List<@Min(1) @Max(14) Integer> needPolicy) {}
