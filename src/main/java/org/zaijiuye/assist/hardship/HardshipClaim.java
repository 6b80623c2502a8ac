package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.HouseholdKinds;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.Sex;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a recognition; null means that nobody has established it.
 *
 * @param date of the submission, on which age and time on the register are judged
 * @param hardshipCategory code of the category that is asked for first, null where the applicant leaves it open
 * @param furtherCategories codes of those that are asked for besides
 * @param queryAuthorised whether civil affairs and the like may be asked; if not, papers tell
 * @param registered whether the person is registered as unemployed
 * @param registeredOn since when without a gap
 * @param work how much the registers weigh against the person's being unemployed
 * @param recognition number of the recognition that the person has already
 * @param hukouArea place of household registration
 * @param hukouType 10 urban, 20 rural, 30 not divided
 * @param retireGroup M60, F55 or F50 of policy.md §1.4, null where social insurance does not say
 * @param uiMonths months of unemployment insurance
 * @param minimumLiving whether the allowance is drawn today, as all that civil affairs and other registers certify
 * @param canWork whether a disabled person is able to work
 * @param householdTaken number under which a member of the household is or will be recognised in the same category
 * @param proven what a visit or an official found out about the category that is asked for
 * @param papers whether papers were handed in for it
 * @param statements what the registers said to the questions that the rule leaves open
 */
record HardshipClaim(
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,

        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @AreaCode @JsonPropertyDescription("办理地区") @Nullable String area,
        @NotNull @JsonPropertyDescription("出生日期") LocalDate birthDate,
        @NotNull @JsonPropertyDescription("性别") Sex sex,

        @NamedBy(CategoryNames.class) @JsonPropertyDescription("认定类别") @Nullable
        String hardshipCategory,

        @NamedBy(CategoryNames.class) @JsonPropertyDescription("同时申请的类别")
        List<String> furtherCategories,

        @JsonPropertyDescription("已授权查询") boolean queryAuthorised,
        @NotNull @JsonPropertyDescription("在册失业登记") Boolean registered,
        @JsonPropertyDescription("登记日期") @Nullable LocalDate registeredOn,
        @JsonPropertyDescription("就业迹象") @Nullable EvidenceStrength work,
        @JsonPropertyDescription("领取基本养老金") @Nullable Boolean receivingPension,
        @JsonPropertyDescription("已有认定编号") @Nullable String recognition,

        @AreaCode @JsonPropertyDescription("户籍所在地") @Nullable
        String hukouArea,

        @NamedBy(HouseholdKinds.class) @JsonPropertyDescription("户口性质") @Nullable
        String hukouType,

        @JsonPropertyDescription("原法定退休年龄类别") @Nullable RetirementGroup retireGroup,
        @JsonPropertyDescription("失业保险缴费月数") @Nullable Integer uiMonths,
        @JsonPropertyDescription("原国有、集体企业职工") boolean formerState,
        @JsonPropertyDescription("享受最低生活保障") @Nullable Boolean minimumLiving,
        @JsonPropertyDescription("城市低保") @Nullable Boolean minimumLivingUrban,
        @JsonPropertyDescription("低收入人口") @Nullable Boolean lowIncome,
        @JsonPropertyDescription("残疾人证有效") @Nullable Boolean disabled,
        @JsonPropertyDescription("有劳动能力") @Nullable Boolean canWork,
        @JsonPropertyDescription("持残疾军人证") @Nullable Boolean disabledSoldier,
        @JsonPropertyDescription("土地被征用") @Nullable Boolean landLost,
        @JsonPropertyDescription("土地全部被征用") @Nullable Boolean allLandLost,
        @JsonPropertyDescription("退役军人") @Nullable Boolean veteran,
        @JsonPropertyDescription("大专以上文化程度") boolean higherEducation,
        @JsonPropertyDescription("毕业日期") @Nullable LocalDate graduatedOn,
        @JsonPropertyDescription("全日制在校") @Nullable Boolean enrolled,
        @JsonPropertyDescription("婚姻状况") @Nullable MaritalStatus maritalStatus,
        @JsonPropertyDescription("家庭成员") List<HouseholdMember> householdMembers,
        @JsonPropertyDescription("家庭有经营、投资收入") boolean householdIncome,
        @JsonPropertyDescription("家庭已认定的编号") @Nullable String householdTaken,
        @JsonPropertyDescription("经走访或者核查属实") @Nullable Boolean proven,
        @JsonPropertyDescription("已提交类别材料") boolean papers,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    private static final String URBAN = "10";
    private static final String RURAL = "20";

    HardshipClaim {
        // What JSON leaves out arrives as null.
        furtherCategories = List.copyOf(Objects.requireNonNullElse(furtherCategories, List.of()));
        householdMembers = List.copyOf(Objects.requireNonNullElse(householdMembers, List.of()));
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }

    boolean asksFor(String category) {
        return category.equals(hardshipCategory);
    }

    /** Where households are not divided into kinds any more, each counts as either. */
    boolean urban() {
        return !RURAL.equals(hukouType);
    }

    boolean rural() {
        return !URBAN.equals(hukouType);
    }

    /** Without a gap since the registration; a new registration begins anew. */
    boolean registeredFor(int months) {
        return months == 0
                || (registeredOn != null && !registeredOn.plusMonths(months).isAfter(date));
    }

    /** What nobody had established counts as a visit found it, of the category that was asked for. */
    Finding visited(String category, Finding told) {
        return told == Finding.OPEN && asksFor(category) && proven != null ? Finding.of(proven) : told;
    }

    /** Whether the household is registered in the province of the office. */
    boolean localHousehold() {
        return hukouArea == null || area == null || hukouArea.startsWith(area.substring(0, 2));
    }
}
