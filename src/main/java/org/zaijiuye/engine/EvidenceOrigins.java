package org.zaijiuye.engine;

import java.util.Locale;
import java.util.Map;
import org.zaijiuye.records.Dossier;

/** What the sources of evidence are called: registers, senders of events, and parts of this program. */
final class EvidenceOrigins {

    private static final Map<String, String> REGISTERS = Map.of(
            "psb",
            "公安人口库",
            "emp",
            "公共就业系统",
            "si",
            "社会保险系统",
            "med",
            "医疗保险系统",
            "samr",
            "市场监管登记库",
            "edu",
            "学籍学历库",
            "jus",
            "司法行政系统",
            "bank",
            "社保卡银行",
            Dossier.ACCOUNT,
            "收款账户变更");

    /** What else is entered as evidence, and by what part of this program. */
    private static final Map<String, String> OWN_ENTRIES =
            Map.of("hearing", "听取本人意见", "notice-objection", "公示异议调查", "deemed", "视同缴费认定");

    /** Who reports events besides the registers. */
    private static final Map<String, String> SENDERS = Map.of(
            ExitFacts.OWN_REGISTRATION, "本系统就业登记", "TIME_LIMIT", "本系统时限检查", "PROVINCE", "省级平台", "MINISTRY", "部级平台");

    private EvidenceOrigins() {}

    static String register(String code) {
        return REGISTERS.getOrDefault(
                code, OWN_ENTRIES.getOrDefault(code, code.startsWith("rebuttal") ? "申辩" : "其他来源"));
    }

    /** Whose system reported an event; one that has no name here is shown with the code it reports under. */
    static String sender(String source) {
        var known = SENDERS.getOrDefault(source, REGISTERS.get(source.toLowerCase(Locale.ROOT)));
        return known == null ? "外部系统（" + source + "）" : known;
    }
}
