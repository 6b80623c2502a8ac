package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An agreement on an internship, as the host unit's agency reports it. */
record AgreementRequest(
        @NotNull @Size(max = 2) @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(max = 18) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @Size(max = 40) @JsonPropertyDescription("见习岗位编号")
        String post,

        @NotNull @JsonPropertyDescription("见习起始") LocalDate start,
        @NotNull @JsonPropertyDescription("见习终止") LocalDate end,

        @NotNull @Positive @JsonPropertyDescription("每月基本生活补助")
        BigDecimal allowance,

        @NotNull @JsonPropertyDescription("已投保意外伤害险") Boolean insured) {}
