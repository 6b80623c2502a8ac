package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a wish for an internship.
 *
 * @param date of the submission
 * @param graduateDate last graduation as the register of degrees or else the person says, null for none
 * @param graduationProven whether that register says so
 * @param enrolled whether the person is a full-time student, null where no register or official has said
 * @param registered whether the person is registered as unemployed
 * @param employed whether the person is registered as employed
 * @param employerInsured whether an employer pays social insurance, null also where one may only have stopped late
 * @param completed whether the person has completed an internship already
 * @param statements what the registers said to the questions that the rule leaves open
 */
record InternshipClaim(
        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @NotNull @AreaCode @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @JsonPropertyDescription("毕业时间") @Nullable LocalDate graduateDate,
        @JsonPropertyDescription("毕业时间经教育部门核实") boolean graduationProven,
        @JsonPropertyDescription("全日制在校") @Nullable Boolean enrolled,
        @JsonPropertyDescription("在册失业登记") boolean registered,
        @JsonPropertyDescription("在册就业登记") boolean employed,
        @JsonPropertyDescription("单位参保") @Nullable Boolean employerInsured,
        @JsonPropertyDescription("已完成过见习") boolean completed,
        @JsonPropertyDescription("见习意愿") boolean internshipWill,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    InternshipClaim {
        // What JSON leaves out arrives as null.
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }
}
