package org.zaijiuye.application.form;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.Structure;

/** The one form as it is sent. Whether {@code unemployment} is asked for depends on the items. */
public record ApplicationForm(
        @NotNull
        @Pattern(regexp = "^[A-Za-z0-9-]{6,64}$", message = "应为6至64位字母、数字或者连字符，例如 371082001-20251104-00017")
        @Size(max = 64)
        @JsonPropertyDescription("申请编号")
        String applicationNumber,

        @NotNull @JsonPropertyDescription("申请渠道") Channel channel,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("受理机构")
        String office,

        @NotNull @Pattern(regexp = Moments.DATE_TIME) @Size(max = 40) @JsonPropertyDescription("提交时间")
        String submittedAt,

        @NotNull @JsonPropertyDescription("个人基本信息") Applicant applicant,

        @JsonPropertyDescription("失业信息") @Nullable Unemployment unemployment,

        @Size(max = 14) @JsonPropertyDescription("申请事项") List<Choice> items,

        @NotNull @JsonPropertyDescription("承诺") Commitments commitments) {

    enum Channel {
        ONLINE,
        COUNTER,
        MINISTRY,
        OUTREACH
    }

    /** One chosen item; its other fields are checked against the item's own record. */
    record Choice(
            @NotNull @Size(max = 30) @JsonPropertyDescription("事项代码")
            String item) implements Structure.OpenEnded {}
}
