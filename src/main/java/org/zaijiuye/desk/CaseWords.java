package org.zaijiuye.desk;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zaijiuye.shared.Item;

/** What {@link CaseFacts} answers, with its meaning in Chinese; nothing else may stand behind {@code case.} in a diagram. */
public final class CaseWords {

    private static final Map<String, String> OF_EVERY_ITEM = Map.of(
            "case.number", "办件编号",
            "case.office", "经办机构编码",
            "case.item", "事项代码",
            "case.profile", "地区方案",
            "case.kind", "办件类别");

    private static final String FACT = "case.facts.";

    private CaseWords() {}

    /** The fixed ones, and {@code case.facts.} with each fact that a rule reads and officials are shown. */
    public static Map<String, String> of(Stream<Item<?>> items) {
        var words = new LinkedHashMap<>(OF_EVERY_ITEM);
        items.forEach(item -> Arrays.stream(item.factsType().getRecordComponents())
                .forEach(fact -> Arrays.stream(fact.getAccessor().getAnnotationsByType(JsonPropertyDescription.class))
                        .forEach(described -> words.merge(
                                FACT + fact.getName(),
                                item.title() + "：" + described.value(),
                                (one, other) -> one + "；" + other))));
        return words;
    }

    /** Those that a process can ask, an item's process only of the item's own facts. */
    public static Set<String> askedBy(String process, Stream<Item<?>> items) {
        var all = items.toList();
        var own = all.stream()
                .filter(item -> process.equalsIgnoreCase(item.word() + "Process"))
                .toList();
        return of(own.isEmpty() ? all.stream() : own.stream()).keySet();
    }
}
