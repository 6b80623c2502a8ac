package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Item 6's own fields on the form (policy.md §4.3). */
record InternshipRequest(
        String item,
        @JsonPropertyDescription("见习意愿") @NotNull Boolean internshipWill,

        @JsonPropertyDescription("希望见习的方向") @Size(max = 3) @Nullable
        List<String> internField) {}
