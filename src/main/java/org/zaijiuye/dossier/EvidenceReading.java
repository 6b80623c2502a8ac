package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.shared.EvidenceVocabulary;
import org.zaijiuye.shared.Item;

/** Evidence as a clerk reads it; names, numbers and accounts of persons are left out. */
@Component
public class EvidenceReading {

    private final StoredJson stored;
    private final Supplier<EvidenceVocabulary> vocabulary;

    /** @param items asked for late: they need services that read evidence */
    EvidenceReading(StoredJson stored, ObjectProvider<Item<?>> items) {
        this.stored = stored;
        this.vocabulary = SingletonSupplier.of(() ->
                items.stream().map(Item::evidenceVocabulary).reduce(EvidenceWords.SHARED, EvidenceVocabulary::plus));
    }

    public String register(String code) {
        return origins().register(code);
    }

    /** Who says it: the register, or the system that reported an event. */
    public String origin(Evidence evidence) {
        return evidence.source() == Evidence.Source.EVENT
                ? sender(evidence.recordedBy())
                : register(evidence.register());
    }

    /** Whose system reports events under a name. */
    public String sender(String source) {
        return origins().sender(source);
    }

    public String result(Evidence evidence) {
        var result = outdated(evidence) ? "数据过旧" : EvidenceWords.result(evidence.result());
        return evidence.source() == Evidence.Source.REGISTER
                ? result
                : result + "（" + EvidenceWords.source(evidence.source()) + "）";
    }

    /** Why somebody must look: the result, and what went wrong where no answer came or it is worth nothing. */
    public String trouble(Evidence evidence) {
        var cause = EvidenceWords.cause(evidence.cause());
        var of = outdated(evidence) ? "（更新于" + evidence.freshness() + "）" : "";
        return result(evidence) + (cause == null ? "" : "：" + cause + of);
    }

    private static boolean outdated(Evidence evidence) {
        return Evidence.OUTDATED.equals(evidence.cause());
    }

    /** The fields that a decision may rest on. */
    public String said(Evidence evidence) {
        return said(stored.read(evidence.data().text()));
    }

    /** The same of data that is not kept by itself. */
    public String said(JsonNode data) {
        var fields = vocabulary.get().fields();
        return each((Iterable<Map.Entry<String, JsonNode>>) data::fields)
                .filter(field ->
                        fields.containsKey(field.getKey()) && !field.getValue().isNull())
                .map(field -> fields.get(field.getKey()) + "：" + words(field.getValue()))
                .collect(Collectors.joining("；"));
    }

    private EvidenceOrigins origins() {
        return new EvidenceOrigins(vocabulary.get().origins());
    }

    private String words(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "无" : each(value).map(this::entry).collect(Collectors.joining("，"));
        }
        return vocabulary.get().values().getOrDefault(value.asText(), value.asText());
    }

    /** One entry of a list, without what is only a number. */
    private String entry(JsonNode entry) {
        return vocabulary.get().entryFields().entrySet().stream()
                .filter(field -> entry.hasNonNull(field.getKey()))
                .map(field -> word(field.getValue(), entry.get(field.getKey())))
                .collect(Collectors.joining(" "));
    }

    private String word(String label, JsonNode value) {
        return label + (value.isBoolean() ? "：" : "") + words(value);
    }

    private static <T> Stream<T> each(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
