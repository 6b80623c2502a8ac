package org.zaijiuye.history;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Whom a question is about, and which day; the number does not stand in an address.
 *
 * @param on today or before
 */
record HistoryRequest(
        @NotNull @Pattern(regexp = "0[1-5]", message = "应为 01 至 05") @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(min = 1, max = 40) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @JsonPropertyDescription("查询日期") LocalDate on) {}
