package org.zaijiuye.office;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Office;

/** What is sent for an office; {@code parent} is left out for a city. */
record OfficeRequest(
        @NotNull @Size(max = 100) @Pattern(regexp = NOT_BLANK, message = TITLE) @JsonPropertyDescription("机构名称")
        String name,

        @NotNull @JsonPropertyDescription("级别") Office.Level level,

        @Size(min = 4, max = 20) @JsonPropertyDescription("上级机构") @Nullable
        String parent,

        @NotNull @Pattern(regexp = "[0-9]{4,12}", message = "应为4、6、9或者12位行政区划代码") @JsonPropertyDescription("行政区划代码")
        String division,

        @NotNull @Size(max = 20) @Pattern(regexp = NOT_BLANK) @JsonPropertyDescription("政策方案")
        String profile,

        @Size(min = 1, max = 40) @JsonPropertyDescription("公开电话") @Nullable
        String phone) {

    static final String NOT_BLANK = "\\s*\\S.*";
    static final String TITLE = "应为文字，最多100字";
}
