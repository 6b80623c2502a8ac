package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to a post that they were told of, or applies for by its number.
 *
 * @param reason why it is declined
 */
record ApplicationRequest(
        @NotNull @Size(max = 2) @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(max = 18) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @Size(max = 40) @JsonPropertyDescription("见习岗位编号")
        String post,

        @Size(max = 200) @JsonPropertyDescription("不感兴趣的原因") @Nullable
        String reason) {}
