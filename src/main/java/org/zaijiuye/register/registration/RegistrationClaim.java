package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;

/**
 * The facts of a registration. Null means that a register did not answer. Papers, household, insurance, diploma, the
 * reason of unemployment and the right to a benefit are left out on purpose: 人社厅发〔2020〕79号 forbids refusing for them.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param retirementDate asked only under {@link AgeUpperRule#STATUTORY_RETIREMENT_AGE}
 * @param employment how much speaks for the person's working; left out it is {@code UNKNOWN}
 * @param employmentRebutted whether a clerk has accepted and recorded the person's rebuttal of that evidence
 * @param hasOpenRegistration with any office of the province
 * @param existingRegistration its number, null if there is none or it is not told
 * @param openHandling number of an open handling of this item, null if there is none
 */
record RegistrationClaim(
        String profile,
        String area,
        LocalDate birthDate,
        LocalDate submittedOn,
        boolean jobSeeking,
        boolean workAbility,
        @Nullable Boolean receivingPension,
        @Nullable LocalDate retirementDate,
        EvidenceStrength employment,
        boolean employmentRebutted,
        @Nullable Boolean enrolledStudent,
        @Nullable Boolean alive,
        @Nullable Boolean nameMatches,
        @Nullable Boolean hasOpenRegistration,
        @Nullable String existingRegistration,
        @Nullable String openHandling) {

    RegistrationClaim {
        // What JSON leaves out arrives as null.
        employment = Objects.requireNonNullElse(employment, EvidenceStrength.UNKNOWN);
    }

    boolean registered() {
        return Boolean.TRUE.equals(hasOpenRegistration) || existingRegistration != null;
    }

    boolean registrationUnknown() {
        return hasOpenRegistration == null && existingRegistration == null;
    }
}
