package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Item 4's own fields on the form (policy.md §4.3). */
record GuidanceRequest(
        String item,
        @JsonPropertyDescription("指导方式") @NotNull GuideMode guideMode,

        @JsonPropertyDescription("指导内容") @Size(max = 5) @Nullable
        List<String> guideTopic,

        @JsonPropertyDescription("希望的时段") @Size(max = 40) @Nullable
        String preferredSlot) {}
