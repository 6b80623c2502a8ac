package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The end of an internship, at its term or before. */
record AgreementEndRequest(
        @NotNull @Size(max = 2) @JsonPropertyDescription("证件类型")
        String idType,

        @NotNull @Size(max = 18) @JsonPropertyDescription("证件号码")
        String idNo,

        @NotNull @JsonPropertyDescription("见习结束日期") LocalDate endedOn) {}
