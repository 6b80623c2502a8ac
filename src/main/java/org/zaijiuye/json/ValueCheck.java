package org.zaijiuye.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.PathType;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zaijiuye.shared.Fault;

/**
 * What no keyword of JSON Schema says of the values that were sent: texts of spaces alone, characters that nobody typed
 * and PostgreSQL refuses, days on which nobody who is served can have lived, and more decimals than a column holds, which
 * it would round in silence.
 */
record ValueCheck(StructureWords words) {

    /** The keyword under which a number's decimals are told where they are not those of money. */
    static final String DECIMALS = "fractionDigits";

    private static final int OF_MONEY = 2;

    private static final String FIRST_YEAR = "1900";
    private static final String LAST_YEAR = "2200";

    Stream<Fault> faults(JsonNode value) {
        return in(value, words.schema(), false, new JsonNodePath(PathType.JSON_POINTER));
    }

    /** @param schema missing where a further field of an open-ended record stands, which another record describes */
    private Stream<Fault> in(JsonNode value, JsonNode schema, boolean required, JsonNodePath path) {
        if (value.isTextual()) {
            return text(value.asText(), schema, required, path);
        }
        if (value.isNumber()) {
            return number(value, schema, path);
        }
        if (value.isArray()) {
            return IntStream.range(0, value.size())
                    .boxed()
                    .flatMap(i -> in(value.path(i), schema.path("items"), true, path.append(i)));
        }
        Iterable<Map.Entry<String, JsonNode>> fields = value::fields;
        return StreamSupport.stream(fields.spliterator(), false)
                .flatMap(field -> in(
                        field.getValue(),
                        schema.path("properties").path(field.getKey()),
                        demands(schema, field.getKey()),
                        path.append(field.getKey())));
    }

    private static boolean demands(JsonNode schema, String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(field));
    }

    private Stream<Fault> text(String text, JsonNode schema, boolean required, JsonNodePath path) {
        if (text.codePoints().anyMatch(ValueCheck::unprintable)) {
            return Stream.of(words.invalid(path, "含有无法显示的字符，请删去后重新填写。"));
        }
        if (schema.path("format").asText().equals("date")) {
            return day(text, path);
        }
        if (schema.isMissingNode() || !text.codePoints().allMatch(ValueCheck::space)) {
            return Stream.empty();
        }
        if (required) {
            return Stream.of(words.missing(path));
        }
        return text.isEmpty() ? Stream.empty() : Stream.of(words.invalid(path, "只有空格，请填写；不填写的，请删去这个字段。"));
    }

    /** What is no day is a fault of the schema already. */
    private Stream<Fault> day(String text, JsonNodePath path) {
        var year = text.substring(0, Math.min(text.length(), 4));
        return year.compareTo(FIRST_YEAR) < 0 || year.compareTo(LAST_YEAR) > 0
                ? Stream.of(words.invalid(path, "填写有误：年份应在" + FIRST_YEAR + "至" + LAST_YEAR + "之间。"))
                : Stream.empty();
    }

    private Stream<Fault> number(JsonNode number, JsonNode schema, JsonNodePath path) {
        var decimals = schema.path(DECIMALS).asInt(OF_MONEY);
        return schema.path("type").asText().equals("number")
                        && number.decimalValue().stripTrailingZeros().scale() > decimals
                ? Stream.of(words.invalid(path, "填写有误：至多" + decimals + "位小数。"))
                : Stream.empty();
    }

    private static boolean space(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Controls but tabs and line breaks, and halves of surrogate pairs. */
    private static boolean unprintable(int character) {
        return (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
