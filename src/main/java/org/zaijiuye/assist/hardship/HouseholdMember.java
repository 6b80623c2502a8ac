package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.Age;

/**
 * A member of the household as far as the rule must know.
 *
 * @param registered whether our register has them as unemployed, null where it does not know them
 * @param employed whether our records have them in work
 */
record HouseholdMember(
        @JsonPropertyDescription("关系") @NotNull Relation relation,
        @JsonPropertyDescription("出生日期") @NotNull LocalDate birthDate,
        @JsonPropertyDescription("就业状况") @NotNull MemberStatus employmentStatus,
        @JsonPropertyDescription("全日制在校") boolean isStudent,
        @JsonPropertyDescription("经核对在册失业") @Nullable Boolean registered,
        @JsonPropertyDescription("经核对已就业") boolean employed) {

    /** Whether they could and would work; a full-time student is not counted (policy.md §5.12). */
    boolean counts(LocalDate on, HardshipTerms terms) {
        var rule = terms.leapDayRule();
        var age = Age.reached(birthDate, terms.workingAgeFrom(), on, rule)
                && !Age.reached(birthDate, terms.workingAgeTo() + 1, on, rule);
        return age && !isStudent && employmentStatus != MemberStatus.RETIRED && employmentStatus != MemberStatus.UNABLE;
    }

    boolean minorOn(LocalDate on, HardshipTerms terms) {
        return !Age.reached(birthDate, CategoryKind.ADULT, on, terms.leapDayRule());
    }

    /** Whether they are registered as unemployed; what only the applicant says somebody finds out. */
    Finding unemployed() {
        if (employed || employmentStatus == MemberStatus.EMPLOYED) {
            return Finding.NO;
        }
        if (employmentStatus != MemberStatus.REGISTERED) {
            return Finding.NO;
        }
        return Boolean.TRUE.equals(registered) ? Finding.YES : Finding.OPEN;
    }

    /** Whether they have not gone over to work off the land. */
    Finding notTransferred() {
        return Finding.of(!employed && employmentStatus != MemberStatus.EMPLOYED);
    }
}
