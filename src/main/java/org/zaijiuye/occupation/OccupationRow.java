package org.zaijiuye.occupation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** A line of the file that is imported, under the Chinese headings of the template. */
@JsonPropertyOrder({"代码", "名称", "来源", "把握程度"})
record OccupationRow(
        @JsonProperty("代码") @Nullable String code,
        @JsonProperty("名称") @Nullable String name,
        @JsonProperty("来源") @Nullable String source,
        @JsonProperty("把握程度") @Nullable String confidence) {}
