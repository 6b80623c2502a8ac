package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An online course as the administrator enters it. */
record GuidanceCourseRequest(
        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("课程名称")
        String title,

        @NotNull @Min(1) @Max(600) @JsonPropertyDescription("时长（分钟）")
        Integer minutes,

        @NotNull @Size(min = 1, max = 5000) @JsonPropertyDescription("内容")
        String text,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("测评题目")
        List<CourseQuestion> questions,

        @NotNull @JsonPropertyDescription("开放学习") Boolean active) {}
