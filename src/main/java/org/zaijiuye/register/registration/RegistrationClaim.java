package org.zaijiuye.register.registration;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a registration. Null means that a register did not answer. Papers, household, insurance, diploma, the
 * reason of unemployment and the right to a benefit are left out on purpose: 人社厅发〔2020〕79号 forbids refusing for them.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param receivedOn the day the person was last heard, from which the first report counts if it came late; left out it
 *     is {@code submittedOn}
 * @param retirementDate asked only under {@link AgeUpperRule#STATUTORY_RETIREMENT_AGE}
 * @param employment how much speaks for the person's working; left out it is {@code UNKNOWN}
 * @param employmentRebutted whether a clerk has accepted and recorded the person's rebuttal of that evidence
 * @param hasOpenRegistration with any office of the province
 * @param existingRegistration its number, null if there is none or it is not told
 * @param openHandling number of an open handling of this item, null if there is none
 * @param absences what a register shows to last and to end a registration: military service, a life abroad, a sentence;
 *     also what others report and the agency in charge does not
 * @param statements what the registers said to the questions that the rule leaves open
 * @param reported what others reported and no handling has judged; the rule reads it in the facts that it is about
 */
record RegistrationClaim(
        @NotNull String profile,
        @NotNull String area,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate submittedOn,
        @NotNull @JsonPropertyDescription("有求职要求") Boolean jobSeeking,
        @NotNull @JsonPropertyDescription("有劳动能力") Boolean workAbility,
        @JsonPropertyDescription("领取基本养老金") @Nullable Boolean receivingPension,
        @JsonPropertyDescription("法定退休日期") @Nullable LocalDate retirementDate,
        @JsonPropertyDescription("在业迹象") EvidenceStrength employment,
        @JsonPropertyDescription("已采信申辩") boolean employmentRebutted,
        @JsonPropertyDescription("全日制在校") @Nullable Boolean enrolledStudent,
        @JsonPropertyDescription("健在") @Nullable Boolean alive,
        @JsonPropertyDescription("姓名与证件一致") @Nullable Boolean nameMatches,
        @JsonPropertyDescription("已在册登记失业") @Nullable Boolean hasOpenRegistration,
        @JsonPropertyDescription("已有登记编号") @Nullable String existingRegistration,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        @JsonPropertyDescription("收到申请日期") LocalDate receivedOn,
        Set<ExitFact> absences,
        List<Statement> statements,
        Set<ExitFact> reported) {

    RegistrationClaim {
        // What JSON leaves out arrives as null.
        employment = Objects.requireNonNullElse(employment, EvidenceStrength.UNKNOWN);
        receivedOn = Objects.requireNonNullElse(receivedOn, submittedOn);
        absences = Set.copyOf(Objects.requireNonNullElse(absences, Set.of()));
        reported = Set.copyOf(Objects.requireNonNullElse(reported, Set.of()));
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }

    boolean registered() {
        return Boolean.TRUE.equals(hasOpenRegistration) || existingRegistration != null;
    }

    boolean registrationUnknown() {
        return hasOpenRegistration == null && existingRegistration == null;
    }
}
