package org.zaijiuye.lifecycle;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.Structure;

/** A fact that another agency reports about a person. */
record EventRequest(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9:_-]{1,80}", message = "应为1至80位字母、数字、冒号、下划线或者连字符的文字")
        @JsonPropertyDescription("事件编号")
        String eventId,

        @NotNull
        @Pattern(regexp = "[A-Za-z]{1,40}", message = "应为接口文档所列的事件类型，例如 EmploymentStarted")
        @JsonPropertyDescription("事件类型")
        String type,

        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @JsonPropertyDescription("发生日期") LocalDate occurredOn,

        @NotNull
        @Pattern(regexp = "[A-Z_]{1,40}", message = "应为报送系统自己的代码，1至40位大写字母或者下划线")
        @JsonPropertyDescription("来源")
        String source,

        @JsonPropertyDescription("附加数据") @Nullable Data data) {

    /** What comes with an event depends on its type. */
    record Data() implements Structure.OpenEnded {}
}
