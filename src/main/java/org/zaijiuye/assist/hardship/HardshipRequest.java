package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.NamedBy;

/** Item 12's own fields on the form (policy.md §4.3); marriage and children are believed on the applicant's word. */
record HardshipRequest(
        String item,

        @NamedBy(CategoryNames.class)
        @JsonPropertyDescription("认定类别")
        @Pattern(regexp = CODE, message = "应为类别代码，例如 H01")
        @Size(max = 4)
        @Nullable
        String hardshipCategory,

        @JsonPropertyDescription("同时申请的类别") @Size(max = 20) @Nullable
        List<FurtherCategory> furtherCategories,

        @JsonPropertyDescription("授权查询民政、残联、征地、退役军人数据") @Nullable
        Boolean queryAuthorised,

        @JsonPropertyDescription("婚姻状况") @Nullable MaritalStatus maritalStatus,

        @JsonPropertyDescription("家庭成员") @Size(max = 20) @Nullable
        List<Member> householdMembers,

        @JsonPropertyDescription("家庭有经营、投资收入") @Nullable Boolean householdIncome,
        @JsonPropertyDescription("原国有、集体企业职工") @Nullable Boolean formerState,

        @JsonPropertyDescription("类别证明材料") @Size(max = 10) @Nullable
        List<UUID> proof) {

    static final String CODE = "[A-Z][0-9]{1,3}";

    /** A further category that is asked for; one of all is the primary one. */
    record FurtherCategory(
            @NamedBy(CategoryNames.class)
            @JsonPropertyDescription("类别")
            @NotNull
            @Pattern(regexp = CODE, message = "应为类别代码，例如 H01")
            @Size(max = 4)
            String category,

            @JsonPropertyDescription("主要类别") @Nullable Boolean primary) {}

    /** Somebody who lives in the applicant's household, the applicant not included. */
    record Member(
            @JsonPropertyDescription("姓名") @NotNull @Size(min = 2, max = 50)
            String name,

            @JsonPropertyDescription("公民身份号码") @NotNull @Size(min = 18, max = 18)
            String idNo,

            @JsonPropertyDescription("关系") @NotNull Relation relation,
            @JsonPropertyDescription("就业状况") @NotNull MemberStatus employmentStatus,
            @JsonPropertyDescription("全日制在校") @Nullable Boolean isStudent,
            @JsonPropertyDescription("残疾") @Nullable Boolean disabled) {}
}
