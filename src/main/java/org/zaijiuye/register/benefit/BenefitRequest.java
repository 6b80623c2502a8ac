package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.Titled;

/** Item 2's own fields on the form (policy.md §4.3); papers are optional, the registers know what they would prove. */
record BenefitRequest(
        String item,

        @AreaCode
        @JsonPropertyDescription("参保地")
        @Pattern(regexp = "\\d{6}", message = "应为6位行政区划代码，例如 371082")
        @Nullable
        String uiInsuredPlace,

        @JsonPropertyDescription("非因本人意愿中断就业") @Nullable Boolean involuntaryFlag,
        @JsonPropertyDescription("终止或解除劳动关系证明") @Nullable List<UUID> terminationProof,
        @JsonPropertyDescription("视同缴费材料") @Nullable List<UUID> militaryService,

        @JsonPropertyDescription("收款账号") @Pattern(regexp = "\\d{16,19}", message = "应为16至19位数字") @Nullable
        String payAccount,

        @JsonPropertyDescription("申领类型") @Nullable ClaimType claimType) {

    enum ClaimType implements Titled {
        FIRST("首次"),
        CONTINUED("续领"),
        RESIDUAL("残期");

        private final String title;

        ClaimType(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
