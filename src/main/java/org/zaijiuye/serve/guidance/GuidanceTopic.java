package org.zaijiuye.serve.guidance;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a conversation was about, as the guide's form lists it. */
enum GuidanceTopic {
    RESUME,
    INTERVIEW,
    CAREER,
    MIND,
    STARTUP,
    TRAINING,
    POLICY;

    static Set<String> codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toSet());
    }
}
