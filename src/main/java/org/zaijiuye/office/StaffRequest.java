package org.zaijiuye.office;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code password} is sent for a new user, or to set another; {@code idType} is 01 where it is left out. */
record StaffRequest(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = OfficeRequest.NOT_BLANK, message = OfficeRequest.TITLE)
        @JsonPropertyDescription("姓名")
        String name,

        @Pattern(regexp = ".{10,200}", message = "应为10至200位") @JsonPropertyDescription("初始口令") @Nullable
        String password,

        @NotNull @Size(min = 1, max = 50) @JsonPropertyDescription("岗位组")
        List<@Size(max = 64) String> groups,

        @Pattern(regexp = ID_TYPE, message = "应为 01 至 05") @JsonPropertyDescription("证件类型") @Nullable
        String idType,

        @Size(min = 1, max = 30) @JsonPropertyDescription("证件号码") @Nullable
        String idNo,

        @Size(max = 50) @JsonPropertyDescription("应回避的亲属") @Nullable
        List<Relative> relatives,

        @Size(max = 20) @JsonPropertyDescription("可以代为报告事实的单位") @Nullable
        List<@Pattern(regexp = SOURCE, message = "应为大写字母、数字或者下划线组成的单位代码，如 PSB；全部单位填 *") String> reports) {

    static final String SOURCE = "[A-Z][A-Z0-9_]{0,11}|\\*";

    static final String ID_TYPE = "0[1-5]";

    record Relative(
            @NotNull
            @Pattern(
                    regexp = "SPOUSE|LINEAL|COLLATERAL|AFFINE",
                    message = "应为 SPOUSE（配偶）、LINEAL（直系血亲）、COLLATERAL（三代以内旁系血亲）、AFFINE（近姻亲）之一")
            @JsonPropertyDescription("亲属关系")
            String kinship,

            @Pattern(regexp = ID_TYPE, message = "应为 01 至 05") @JsonPropertyDescription("证件类型") @Nullable
            String idType,

            @NotNull @Size(min = 1, max = 30) @JsonPropertyDescription("证件号码")
            String idNo) {}
}
