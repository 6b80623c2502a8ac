package org.zaijiuye.lifecycle;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaijiuye.task.FormValues;

/** What every form about a contact asks. */
record ContactFields(boolean reached, String channel, String remarks) {

    private static final Set<String> CHANNELS =
            Arrays.stream(ContactChannel.values()).map(Enum::name).collect(Collectors.toSet());

    static ContactFields of(FormValues form) {
        var heard = form.choice("heard", "联系结果", Set.of("REACHED", "UNREACHABLE"));
        return new ContactFields(
                heard.equals("REACHED"), form.choice("channel", "联系方式", CHANNELS), form.text("remarks"));
    }
}
