package org.zaijiuye.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps and choices of opinions as a clerk reads them; what has no word here is shown as it was stored. */
final class OpinionWords {

    private static final Map<String, String> STEPS = Map.of(
            "FIRST_REVIEW", "初审",
            "RECHECK", "复核",
            "APPROVAL", "审批",
            "SUPPLEMENT", "再次补正审批",
            "INVESTIGATION", "公示异议调查",
            "OBJECTION", "异议复核",
            "HEARING", "听取本人意见");

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("AGREE", "同意"),
            Map.entry("REFUSE", "不予办理"),
            Map.entry("SUPPLEMENT", "补正"),
            Map.entry("CORRECT", "更正事实"),
            Map.entry("REQUERY", "重新查询登记库"),
            Map.entry("RETURN", "退回初审"),
            Map.entry("DECLINE", "不同意"),
            Map.entry("UPHELD", "异议成立"),
            Map.entry("REJECTED", "异议不成立"),
            Map.entry("CONFIRMED", "已查明"),
            Map.entry("RETRY", "重新查询"),
            Map.entry("REACHED", "已联系到"),
            Map.entry("UNREACHABLE", "未联系到"),
            Map.entry("AGREES", "认可"),
            Map.entry("DISPUTES", "不认可"),
            Map.entry("NONE", ""));

    private OpinionWords() {}

    /** @param step with the hand in front, as {@link OpinionRecorder} writes it */
    static String step(String step) {
        var name = step.substring(step.indexOf(':') + 1);
        return name.startsWith("VERIFY_") ? "人工核查" : STEPS.getOrDefault(name, name);
    }

    /** @param choice one word, or several with colons between them */
    static String choice(String choice) {
        return Arrays.stream(choice.split(":", -1))
                .map(word -> CHOICES.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
