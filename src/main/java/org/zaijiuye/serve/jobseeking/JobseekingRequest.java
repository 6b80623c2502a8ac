package org.zaijiuye.serve.jobseeking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.occupation.OccupationNames;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;

/** Item 3's own fields on the form (policy.md §4.3). Pay in yuan a month. */
record JobseekingRequest(
        String item,

        @NamedBy(OccupationNames.class) @JsonPropertyDescription("意向职业一") @Size(max = 12) @Nullable
        String jobIntent1,

        @NamedBy(OccupationNames.class) @JsonPropertyDescription("意向职业二") @Size(max = 12) @Nullable
        String jobIntent2,

        @NamedBy(OccupationNames.class) @JsonPropertyDescription("意向职业三") @Size(max = 12) @Nullable
        String jobIntent3,

        @JsonPropertyDescription("意向行业") @Size(max = 100) @Nullable
        String expectIndustry,

        @JsonPropertyDescription("期望月薪下限") @Nullable BigDecimal expectSalaryMin,

        @AreaCode @JsonPropertyDescription("期望工作地区") @Size(max = 5) @Nullable
        List<String> expectArea,

        @JsonPropertyDescription("工作方式") @NotNull WorkType workType,
        @JsonPropertyDescription("可到岗日期") @Nullable LocalDate availableDate,
        @JsonPropertyDescription("简历") @Nullable List<UUID> resume,

        @JsonPropertyDescription("同意接收岗位推送；没有填写的不推送") @Nullable
        Boolean pushConsent) {}
