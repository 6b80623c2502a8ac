package org.zaijiuye.register.certificate;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Item 7's own fields on the form (policy.md §4.3); the last three are for a paper copy. */
record CertificateRequest(
        String item,
        @JsonPropertyDescription("证件形式") @NotNull CertForm certForm,

        @JsonPropertyDescription("照片") @Size(max = 1) @Nullable
        List<UUID> photo,

        @JsonPropertyDescription("领取方式") @Nullable Delivery deliver,
        @JsonPropertyDescription("补发原因") @Nullable ReissueReason reissueReason) {}
