package org.zaijiuye.dossier;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.EventSource;

/**
 * What the sources of evidence are called: registers, senders of events, and parts of this program.
 *
 * @param names of what is no register
 */
record EvidenceOrigins(Map<String, String> names) {

    /** Parts of this program that serve every item, and who reports events besides the registers. */
    static final Map<String, String> OWN = Map.of(
            "notice-objection",
            "公示异议调查",
            "event",
            "外部事件",
            Dossier.ACCOUNT,
            "收款账户变更",
            EventSource.TIME_LIMIT,
            "本系统时限检查",
            "PROVINCE",
            "省级平台",
            "MINISTRY",
            "部级平台");

    String register(String code) {
        if (ProvenFact.isNamed(code)) {
            return "更正事实";
        }
        return asked(code).orElseGet(() -> names.getOrDefault(code, "其他来源"));
    }

    /** Whose system reported an event; one that has no name here is shown with the code it reports under. */
    String sender(String source) {
        return Optional.ofNullable(names.get(source))
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
