package org.zaijiuye.register.benefit;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** What form and register tell differently about the work that was lost; neither counts in silence. */
record Disagreement(
        @NotNull @JsonPropertyDescription("项目") String fact,
        @NotNull @JsonPropertyDescription("申请表填写") String stated,
        @NotNull @JsonPropertyDescription("登记系统记载") String registered) {

    String sentence() {
        return "%s不一致：申请表填写“%s”，社会保险系统记载“%s”，待核实".formatted(fact, stated, registered);
    }
}
