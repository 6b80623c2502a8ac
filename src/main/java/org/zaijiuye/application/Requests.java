package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.Structure;

/** What may follow a submission (design.md §5). */
final class Requests {

    private Requests() {}

    record Supplement(
            @NotNull @Size(min = 1, max = 30) @JsonPropertyDescription("事项代码")
            String item,

            @JsonPropertyDescription("补正的字段") @Nullable Fields fields,

            @Size(max = 20) @JsonPropertyDescription("补正的材料") @Nullable
            List<UUID> documents) {}

    /** Fields of the item. */
    record Fields() implements Structure.OpenEnded {}

    record Withdrawal(
            @NotNull @Size(min = 1, max = 14) @JsonPropertyDescription("撤回的事项")
            List<@Size(max = 30) String> items,

            @NotNull @Size(min = 1, max = 500) @JsonPropertyDescription("撤回原因")
            String reason) {}

    record Objection(
            @NotNull @Size(min = 1, max = 30) @JsonPropertyDescription("事项代码")
            String item,

            @NotNull @JsonPropertyDescription("异议阶段") Stage stage,

            @NotNull @Size(min = 1, max = 2000) @JsonPropertyDescription("异议内容")
            String text,

            @NotNull @Size(min = 1, max = 100) @JsonPropertyDescription("异议人")
            String by,

            @Size(max = 20) @JsonPropertyDescription("异议材料") @Nullable
            List<UUID> documents) {}

    enum Stage {
        NOTICE,
        DECISION
    }
}
