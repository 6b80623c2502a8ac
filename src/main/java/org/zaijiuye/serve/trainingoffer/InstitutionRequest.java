package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A training institution as it is published. */
record InstitutionRequest(
        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("机构名称")
        String name,

        @NotNull @Size(min = 1, max = 20) @JsonPropertyDescription("主管机构")
        String office,

        @NotNull @Size(min = 1, max = 60) @JsonPropertyDescription("办学许可证编号")
        String licenceNo,

        @NotNull @JsonPropertyDescription("办学许可证有效期至") LocalDate licenceUntil,

        @NotNull @Size(min = 1, max = 200) @JsonPropertyDescription("地址")
        String address,

        @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("联系方式")
        String contact) {}
