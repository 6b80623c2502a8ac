package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Somebody has finished an online course and answers its questions, in their order. */
record AssessmentRequest(
        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("所选选项的序号，从0起")
        List<Integer> answers) {}
