package org.zaijiuye.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chinese words for evidence, as clerks read it. What has no word is not shown; personal data get none.
 *
 * @param fields words for the fields of a stored answer
 * @param entryFields of an entry of a list: what it tells, and the word before it
 * @param values words for codes that stand in fields and entries
 * @param origins who says it: names under which evidence is entered, and sources of events
 */
public record EvidenceVocabulary(
        Map<String, String> fields,
        Map<String, String> entryFields,
        Map<String, String> values,
        Map<String, String> origins) {

    /** Of an item that has no evidence of its own kind. */
    public static final EvidenceVocabulary NONE = new EvidenceVocabulary(Map.of(), Map.of(), Map.of(), Map.of());

    public EvidenceVocabulary plus(EvidenceVocabulary other) {
        return new EvidenceVocabulary(
                joined(fields, other.fields),
                joined(entryFields, other.entryFields),
                joined(values, other.values),
                joined(origins, other.origins));
    }

    private static Map<String, String> joined(Map<String, String> words, Map<String, String> more) {
        var joined = new LinkedHashMap<>(words);
        more.forEach(joined::putIfAbsent);
        return joined;
    }
}
