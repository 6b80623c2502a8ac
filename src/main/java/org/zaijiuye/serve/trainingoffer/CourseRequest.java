package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.occupation.OccupationNames;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * A course as it is published.
 *
 * @param level null where the course leads to no level, as those for founders
 * @param trainTime null where one learns whenever one likes
 * @param subsidySource the document that sets the standard; without one the standard is a sample and nothing official
 */
record CourseRequest(
        @NotNull @Size(min = 1, max = 30) @NamedBy(InstitutionNames.class) @JsonPropertyDescription("培训机构编号")
        String institution,

        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("课程名称")
        String title,

        @NotNull @JsonPropertyDescription("培训类型") TrainType trainType,

        @NotNull @Size(min = 1, max = 20) @NamedBy(OccupationNames.class) @JsonPropertyDescription("对应职业")
        String occupation,

        @JsonPropertyDescription("技能等级") @Nullable SkillLevel level,
        @NotNull @JsonPropertyDescription("培训方式") TrainMode trainMode,
        @JsonPropertyDescription("培训时间") @Nullable TrainTime trainTime,

        @NotNull @Min(1) @Max(5000) @JsonPropertyDescription("课时")
        Integer hours,

        @NotNull @JsonPropertyDescription("开班日期") LocalDate startsOn,

        @NotNull @Min(1) @Max(10000) @JsonPropertyDescription("招生人数")
        Integer seats,

        @NotNull @DecimalMin("0") @DecimalMax("1000000") @JsonPropertyDescription("收费（元）")
        BigDecimal fee,

        @DecimalMin("0") @DecimalMax("1000000") @JsonPropertyDescription("补贴标准（元）") @Nullable
        BigDecimal subsidyStandard,

        @Size(min = 1, max = 200) @JsonPropertyDescription("补贴标准的文件依据") @Nullable
        String subsidySource,

        @JsonPropertyDescription("补贴标准的可信程度") @Nullable Confidence subsidyConfidence) {}
