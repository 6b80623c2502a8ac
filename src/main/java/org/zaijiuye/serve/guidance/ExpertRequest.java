package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An expert as the administrator enters one. */
record ExpertRequest(
        @NotNull @Size(min = 1, max = 50) @JsonPropertyDescription("姓名")
        String name,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("所在机构")
        String office,

        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("指导地点")
        String place,

        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("擅长内容")
        String topics,

        @NotNull @JsonPropertyDescription("接受预约") Boolean active) {}
