package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The categories that a request asks for.
 *
 * @param primary null where the applicant leaves it open
 * @param marked how many are marked as the primary one
 */
record AskedCategories(@Nullable String primary, List<String> further, long marked) {

    static AskedCategories of(JsonNode request) {
        var first = Optional.of(request.path("hardshipCategory").asText()).filter(code -> !code.isEmpty());
        var others = request.path("furtherCategories").valueStream().toList();
        var marked = others.stream()
                .filter(each -> each.path("primary").asBoolean())
                .map(AskedCategories::code)
                .toList();
        var primary = first.or(() -> marked.stream().findFirst())
                .or(() -> others.stream().map(AskedCategories::code).findFirst());
        return new AskedCategories(
                primary.orElse(null),
                others.stream()
                        .map(AskedCategories::code)
                        .filter(code -> !code.equals(primary.orElse("")))
                        .toList(),
                Stream.concat(first.stream(), marked.stream()).distinct().count());
    }

    /** All codes as the applicant wrote them. */
    List<String> codes() {
        return Stream.concat(Optional.ofNullable(primary).stream(), further.stream())
                .toList();
    }

    private static String code(JsonNode further) {
        return further.path("category").asText();
    }
}
