package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post for interns as a host unit offers it. The allowance is in yuan a month. */
record InternshipPostRequest(
        @NotNull @Size(min = 2, max = 100) @JsonPropertyDescription("见习单位")
        String host,

        @NotNull @Size(max = 18) @JsonPropertyDescription("统一社会信用代码")
        String uscc,

        @NotNull @Size(min = 2, max = 100) @JsonPropertyDescription("见习岗位")
        String title,

        @NotNull @Pattern(regexp = "\\d{6}") @JsonPropertyDescription("地区")
        String area,

        @NotNull @Positive @JsonPropertyDescription("每月基本生活补助")
        BigDecimal allowance,

        @NotNull @Min(1) @Max(120) @JsonPropertyDescription("见习月数")
        Integer months,

        @NotNull @Min(1) @Max(9999) @JsonPropertyDescription("人数")
        Integer places,

        @NotNull @JsonPropertyDescription("有效期至") LocalDate validUntil,

        @Size(max = 100) @JsonPropertyDescription("联系人和电话") @Nullable
        String contact,

        @Size(max = 64)
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        @JsonPropertyDescription("接收报名的电子邮箱")
        @Nullable
        String email) {}
