package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.ItemDescription;

/** One fact of what was granted, as an applicant reads it. */
public record ResultRow(String name, String value) {

    /** In the order in which the item names them; what it does not name only programs read. */
    public static List<ResultRow> of(ItemDescription<?> item, @Nullable JsonNode result) {
        return result == null
                ? List.of()
                : item.resultWords().entrySet().stream()
                        .filter(word -> result.hasNonNull(word.getKey()))
                        .map(word -> new ResultRow(word.getValue(), written(result.path(word.getKey()))))
                        .toList();
    }

    private static String written(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("、"));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        return value.asText().replace('T', ' ');
    }
}
