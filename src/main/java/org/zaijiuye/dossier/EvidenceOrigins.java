package org.zaijiuye.dossier;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.EventSource;

/** What the sources of evidence are called: registers, senders of events, and parts of this program. */
final class EvidenceOrigins {

    /** What else is entered as evidence, and by what part of this program. */
    private static final Map<String, String> OWN_ENTRIES =
            Map.of("hearing", "听取本人意见", "notice-objection", "公示异议调查", "deemed", "视同缴费认定", Dossier.ACCOUNT, "收款账户变更");

    /** Who reports events besides the registers. */
    private static final Map<String, String> SENDERS = Map.of(
            EventSource.OWN_REGISTRATION,
            "本系统就业登记",
            EventSource.TIME_LIMIT,
            "本系统时限检查",
            "PROVINCE",
            "省级平台",
            "MINISTRY",
            "部级平台");

    private EvidenceOrigins() {}

    static String register(String code) {
        return asked(code).orElseGet(() -> OWN_ENTRIES.getOrDefault(code, code.startsWith("rebuttal") ? "申辩" : "其他来源"));
    }

    /** Whose system reported an event; one that has no name here is shown with the code it reports under. */
    static String sender(String source) {
        return Optional.ofNullable(SENDERS.get(source))
                .or(() -> asked(source.toLowerCase(Locale.ROOT)))
                .orElse("外部系统（" + source + "）");
    }

    private static Optional<String> asked(String code) {
        return Stream.of(Register.values())
                .filter(register -> register.code().equals(code))
                .map(Register::title)
                .findFirst();
    }
}
