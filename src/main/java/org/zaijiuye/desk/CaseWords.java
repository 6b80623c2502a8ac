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
    private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);

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

    /** Each that a process can ask, of an item's process only the item's own facts; and whether it can answer yes or no, for some item at least. */
    public static Map<String, Boolean> yesOrNo(Stream<Item<?>> items, String process) {
        var all = items.toList();
        var own = all.stream()
                .filter(item -> process.equalsIgnoreCase(item.word() + "Process"))
                .toList();
        var built = own.isEmpty() ? all : own;
        var words = new LinkedHashMap<String, Boolean>();
        of(built.stream()).keySet().forEach(word -> words.put(word, false));
        built.stream()
                .flatMap(item -> Arrays.stream(item.factsType().getRecordComponents()))
                .filter(fact -> YES_OR_NO.contains(fact.getType()))
                .forEach(fact -> words.replace(FACT + fact.getName(), true));
        return words;
    }
}
