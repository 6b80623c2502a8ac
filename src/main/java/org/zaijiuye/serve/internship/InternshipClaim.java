package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a wish for an internship.
 *
 * @param date of the submission
 * @param graduateDate last graduation as declared, null for none
 * @param registered whether the person is registered as unemployed
 * @param employed whether the person is registered as employed
 * @param completed whether the person has completed an internship already
 */
record InternshipClaim(
        @NotNull @JsonPropertyDescription("地区方案") String profile,
        @NotNull @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @JsonPropertyDescription("毕业时间") @Nullable LocalDate graduateDate,
        @JsonPropertyDescription("在册失业登记") boolean registered,
        @JsonPropertyDescription("在册就业登记") boolean employed,
        @JsonPropertyDescription("已完成过见习") boolean completed,
        @JsonPropertyDescription("见习意愿") boolean internshipWill,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
