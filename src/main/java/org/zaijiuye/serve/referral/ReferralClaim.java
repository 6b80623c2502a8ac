package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Profiles;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.NamedBy;

/** The facts of a request for recommendations. */
record ReferralClaim(
        @NotNull @NamedBy(Profiles.class) @JsonPropertyDescription("地区方案")
        String profile,

        @NotNull @AreaCode @JsonPropertyDescription("办理地区") String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("已登记求职") Boolean seeking,
        @NotNull @JsonPropertyDescription("同意接收岗位推荐") Boolean acceptPush,
        @NotNull @JsonPropertyDescription("接收方式") PushChannel pushChannel,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling) {}
