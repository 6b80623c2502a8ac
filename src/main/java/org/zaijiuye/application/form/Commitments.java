package org.zaijiuye.application.form;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Block D of policy.md §4.4; the consent to pushes is free. A {@link UUID} is an uploaded document. */
record Commitments(
        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("承诺书版本")
        String textVersion,

        @NotNull @JsonPropertyDescription("真实性承诺") Boolean truthful,
        @NotNull @JsonPropertyDescription("数据查询授权") Boolean dataQuery,
        @NotNull @JsonPropertyDescription("就业状况变化报告承诺") Boolean reportChanges,
        @JsonPropertyDescription("同意接收推送") @Nullable Boolean push,
        @JsonPropertyDescription("知悉就业登记后停发失业保险金") @Nullable Boolean benefitEnds,

        @NotNull @Pattern(regexp = Moments.DATE_OR_DATE_TIME) @Size(max = 40) @JsonPropertyDescription("签署时间")
        String signedAt,

        @NotNull @JsonPropertyDescription("签署方式") Signature signature,
        @JsonPropertyDescription("签署扫描件") @Nullable UUID documentId) {

    enum Signature {
        ESIGN,
        SCAN,
        COUNTER
    }
}
