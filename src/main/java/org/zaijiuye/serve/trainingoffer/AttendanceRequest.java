package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody attends or attended a course. */
record AttendanceRequest(
        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @Size(min = 1, max = 30) @JsonPropertyDescription("课程编号")
        String course,

        @NotNull @JsonPropertyDescription("享受培训补贴") Boolean subsidised,
        @NotNull @JsonPropertyDescription("开始日期") LocalDate startedOn,
        @JsonPropertyDescription("结束日期") @Nullable LocalDate endedOn) {}
