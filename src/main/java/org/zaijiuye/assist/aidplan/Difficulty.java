package org.zaijiuye.assist.aidplan;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaijiuye.shared.Titled;

/** How hard it is for a person to find work, the least first (policy.md §7.3). */
enum Difficulty implements Titled {
    ORDINARY("一般"),
    SERIOUS("较重"),
    SPECIAL("特别困难");

    private final String title;

    Difficulty(String title) {
        this.title = title;
    }

    static Set<String> codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public String title() {
        return title;
    }
}
