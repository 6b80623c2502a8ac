package org.zaijiuye.desk;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.AreaNames;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.CodeNames;
import org.zaijiuye.shared.NamedBy;
import org.zaijiuye.shared.Titled;
import org.zaijiuye.task.Redaction;

/** A stored record in words that a clerk reads: one row of name and value for each field. */
@Component
public class RecordWords {

    private final Map<Class<?>, CodeNames> names;

    RecordWords(List<CodeNames> names) {
        this.names = names.stream().collect(Collectors.toMap(Object::getClass, Function.identity()));
    }

    /** The fields of a record that were filled and have a Chinese name; what only programs read has none. */
    List<Map<String, String>> of(JsonNode values, Class<? extends Record> type, Redaction redaction) {
        return of(values, type, redaction::over);
    }

    /** The same of what is no person's, and is shown as it stands. */
    public List<Map<String, String>> of(JsonNode values, Class<? extends Record> type) {
        return of(values, type, UnaryOperator.identity());
    }

    private List<Map<String, String>> of(JsonNode values, Class<? extends Record> type, UnaryOperator<String> shown) {
        var rows = new ArrayList<Map<String, String>>();
        for (var component : type.getRecordComponents()) {
            var value = values.path(component.getName());
            if (!value.isMissingNode() && !value.isNull()) {
                label(component)
                        .ifPresent(label ->
                                rows.add(Map.of("name", label, "value", shown.apply(words(value, component)))));
            }
        }
        return rows;
    }

    private static Optional<String> label(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotationsByType(JsonPropertyDescription.class))
                .map(JsonPropertyDescription::value)
                .findFirst();
    }

    private String words(JsonNode value, RecordComponent component) {
        if (value.isArray() && component.getGenericType() instanceof ParameterizedType list) {
            var of = (Class<?>) list.getActualTypeArguments()[0];
            return of == UUID.class
                    ? value.size() + "份"
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(each -> words(each, of, component))
                            .collect(Collectors.joining(of.isRecord() ? "；" : "、"));
        }
        return words(value, component.getType(), component);
    }

    private String words(JsonNode value, Class<?> type, RecordComponent component) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        if (type.isRecord()) {
            return of(value, type.asSubclass(Record.class)).stream()
                    .map(row -> row.get("name") + " " + row.get("value"))
                    .collect(Collectors.joining("，"));
        }
        if (component.isAnnotationPresent(AreaCode.class)) {
            return AreaNames.of(value.asText());
        }
        var vocabulary = component.getAnnotation(NamedBy.class);
        if (vocabulary != null) {
            return named(vocabulary).of(value.asText());
        }
        return Arrays.stream(Objects.requireNonNullElse(type.getEnumConstants(), new Object[0]))
                .filter(constant -> constant.toString().equals(value.asText()) && constant instanceof Titled)
                .map(constant -> ((Titled) constant).title())
                .findFirst()
                .orElse(value.asText());
    }

    private CodeNames named(NamedBy vocabulary) {
        var type = vocabulary.value();
        return Objects.requireNonNull(names.get(type), () -> "there is no bean " + type);
    }
}
