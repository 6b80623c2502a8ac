package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A question with the answers to choose from; {@code right} is the position of the right one, 0 the first. */
record CourseQuestion(
        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("题目")
        String question,

        @NotNull @Size(min = 2, max = 6) @JsonPropertyDescription("选项")
        List<String> options,

        @NotNull @Min(0) @Max(5) @JsonPropertyDescription("正确选项的序号，从0起")
        Integer right) {}
