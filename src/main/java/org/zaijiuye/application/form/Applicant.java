package org.zaijiuye.application.form;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Block A of policy.md §4.1. Mandatory is only what a registration may not go without (人社厅发〔2020〕79号 allows to ask
 * for the identity card and nothing else); sex and birth date are filled from the number where it carries them.
 */
record Applicant(
        @NotNull @Pattern(regexp = "^0[1-5]$") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull
        @Pattern(regexp = "^\\p{sc=Han}(\\p{sc=Han}|[·•．・‧.]){0,48}\\p{sc=Han}$", message = "应为2至50个汉字，可以有间隔号“·”")
        @Size(max = 50)
        @JsonPropertyDescription("姓名")
        String name,

        @Pattern(regexp = "^[12]$") @JsonPropertyDescription("性别") @Nullable
        String gender,

        @Pattern(regexp = "^(0[1-9]|[1-4][0-9]|5[0-6])$") @JsonPropertyDescription("民族") @Nullable
        String ethnicity,

        @JsonPropertyDescription("出生日期") @Nullable LocalDate birthDate,

        @NotNull @Pattern(regexp = AREA, message = LOOKS_OF_AREA) @Size(max = 9) @JsonPropertyDescription("户籍所在地")
        String hukouArea,

        @Pattern(regexp = "^[123]0$") @JsonPropertyDescription("户口性质") @Nullable
        String hukouType,

        @NotNull @Pattern(regexp = AREA, message = LOOKS_OF_AREA) @Size(max = 9) @JsonPropertyDescription("常住地")
        String residenceArea,

        @Size(min = 5, max = 200) @JsonPropertyDescription("常住地址") @Nullable
        String residenceAddr,

        @Size(min = 1, max = 40) @JsonPropertyDescription("居住证号") @Nullable
        String residencePermitNo,

        @NotNull
        @Pattern(regexp = "^1[3-9][0-9]{9}$", message = "应为11位手机号码，例如 13800000000")
        @Size(max = 11)
        @JsonPropertyDescription("手机号码")
        String mobile,

        @Size(min = 1, max = 100) @JsonPropertyDescription("紧急联系人及电话") @Nullable
        String emergencyContact,

        @Pattern(regexp = "^[1-9]0$") @JsonPropertyDescription("文化程度") @Nullable
        String education,

        @JsonPropertyDescription("毕业时间") @Nullable LocalDate graduateDate,

        @Size(min = 1, max = 100) @JsonPropertyDescription("毕业院校") @Nullable
        String school,

        @Size(min = 1, max = 100) @JsonPropertyDescription("所学专业") @Nullable
        String major,

        @Pattern(regexp = "^[123]$") @JsonPropertyDescription("健康状况") @Nullable
        String health,

        @Pattern(regexp = "^[0-9Xx]{20,22}$") @Size(max = 22) @JsonPropertyDescription("残疾证号") @Nullable
        String disabilityCertNo,

        @Pattern(regexp = "^[1-4一二三四]$") @JsonPropertyDescription("残疾等级") @Nullable
        String disabilityGrade,

        @Size(min = 1, max = 20) @JsonPropertyDescription("政治面貌") @Nullable
        String politicalStatus,

        @Size(min = 1, max = 20) @JsonPropertyDescription("婚姻状况") @Nullable
        String maritalStatus,

        @JsonPropertyDescription("退役军人") @Nullable Boolean veteran,

        @Pattern(regexp = "^[1-5]$") @JsonPropertyDescription("职业技能等级") @Nullable
        String skillLevel,

        @Size(min = 1, max = 40) @JsonPropertyDescription("职业技能证书号") @Nullable
        String skillCertNo,

        @Size(min = 1, max = 50) @JsonPropertyDescription("社保卡银行") @Nullable
        String siCardBank,

        @Pattern(regexp = "^[0-9]{16,19}$", message = "应为16至19位数字")
        @Size(max = 19)
        @JsonPropertyDescription("社保卡银行账号")
        @Nullable
        String siCardAccount) {

    /** Division with six digits, or with its street nine. */
    static final String LOOKS_OF_AREA = "应为6位行政区划代码，或者加3位街道代码，例如 371082001";

    static final String AREA = "^[1-9][0-9]{5}([0-9]{3})?$";
}
