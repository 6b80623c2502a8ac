package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * A training policy as it is published.
 *
 * @param source the document that it comes from
 */
record PolicyRequest(
        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("标题")
        String title,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("主管机构")
        String office,

        @NotNull @Size(min = 1, max = 5000) @JsonPropertyDescription("内容")
        String text,

        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("文件依据")
        String source,

        @NotNull @JsonPropertyDescription("可信程度") Confidence confidence) {}
