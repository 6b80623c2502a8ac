package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.WorkType;

/** A post as a sender describes it, one line of the import. Pay in yuan a month. */
record VacancyRow(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}", message = "应为1至40位字母、数字、横线、下划线或者点")
        @JsonPropertyDescription("岗位编号")
        String number,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("用人单位统一社会信用代码")
        String employerUscc,

        @NotNull @Size(min = 2, max = 100) @JsonPropertyDescription("用人单位名称")
        String employerName,

        @NotNull @Size(min = 2, max = 60) @JsonPropertyDescription("岗位名称")
        String title,

        @NotNull @Size(min = 1, max = 12) @JsonPropertyDescription("职业代码")
        String occupation,

        @NotNull @Size(min = 1, max = 2000) @JsonPropertyDescription("岗位说明")
        String description,

        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}", message = "应为6位（区县）或者9位（街道）代码") @JsonPropertyDescription("工作地行政区划")
        String area,

        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("工作地点")
        String place,

        @DecimalMin("73")
        @DecimalMax("136")
        @Digits(integer = 3, fraction = 20)
        @JsonPropertyDescription("经度")
        @Nullable
        BigDecimal longitude,

        @DecimalMin("3") @DecimalMax("54") @Digits(integer = 3, fraction = 20) @JsonPropertyDescription("纬度") @Nullable
        BigDecimal latitude,

        @NotNull @JsonPropertyDescription("用工方式") WorkType workType,

        @NotNull @Min(1) @Max(1_000_000) @JsonPropertyDescription("月薪下限")
        Integer salaryMin,

        @Min(1) @Max(1_000_000) @JsonPropertyDescription("月薪上限") @Nullable
        Integer salaryMax,

        @Min(1) @Max(24) @JsonPropertyDescription("每周工时（非全日制）") @Nullable
        Integer weeklyHours,

        @NotNull @Min(1) @Max(9999) @JsonPropertyDescription("招聘人数")
        Integer headcount,

        @Size(max = 10) @JsonPropertyDescription("技能要求") @Nullable
        List<@Size(min = 1, max = 30) String> skills,

        @Min(0) @Max(50) @JsonPropertyDescription("工作年限要求") @Nullable
        Integer experienceYears,

        @JsonPropertyDescription("有毒有害、矿山井下等未成年工禁忌劳动") @Nullable
        Boolean hazardous,

        @JsonPropertyDescription("需上夜班") @Nullable Boolean nightWork,
        @JsonPropertyDescription("繁重体力劳动") @Nullable Boolean heavyLabour,
        @JsonPropertyDescription("向应聘者收取费用或者财物") @Nullable Boolean feesCharged,

        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("联系方式")
        String contact,

        @NotNull @JsonPropertyDescription("发布日期") LocalDate publishedOn,
        @NotNull @JsonPropertyDescription("截止日期（含当日）") LocalDate closesOn,
        @JsonPropertyDescription("已停止招聘") @Nullable Boolean closed) {}
