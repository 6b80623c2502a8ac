package org.zaijiuye.serve.jobseeking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.occupation.OccupationNames;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;

/**
 * The facts of a job-seeker registration.
 *
 * @param date of the submission
 * @param intents codes of the classification of occupations, the first choice first
 * @param expectSalaryMin yuan a month; null where any pay will do
 */
record JobseekingClaim(
        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @NotNull @AreaCode @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,

        @NotNull @NamedBy(OccupationNames.class) @JsonPropertyDescription("意向职业")
        List<String> intents,

        @JsonPropertyDescription("期望月薪下限") @Nullable BigDecimal expectSalaryMin,
        @JsonPropertyDescription("可到岗日期") @Nullable LocalDate availableDate,
        @NotNull @JsonPropertyDescription("同意接收岗位推送") Boolean pushConsent,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
