package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.calendar.TimeLimit;
import org.zaijiuye.person.RetirementGroup;

/** What the public calculators are asked. */
final class Questions {

    private Questions() {}

    record Identity(
            @NotNull @Size(max = 100) @JsonPropertyDescription("证件号码")
            String idNo) {}

    record Retiring(
            @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
            @NotNull @JsonPropertyDescription("原法定退休年龄类别") RetirementGroup group,
            @JsonPropertyDescription("计算日期") @Nullable LocalDate on) {}

    record DueDate(
            @NotNull @JsonPropertyDescription("受理日期") LocalDate accepted,

            @NotNull @Min(0) @Max(TimeLimit.MAXIMUM) @JsonPropertyDescription("工作日数")
            Integer workingDays) {}
}
