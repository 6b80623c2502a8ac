package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Fault;

/** Characters that nobody typed, which PostgreSQL refuses, and numbers that no column holds and no form means. */
@Component
class ValueCheck implements FormCheck {

    private static final BigDecimal LARGEST = new BigDecimal("99999999.99");

    @Override
    public Stream<Fault> faults(Draft draft) {
        return in(draft.form(), "");
    }

    private static Stream<Fault> in(JsonNode node, String at) {
        if (node.isTextual()) {
            return node.asText().codePoints().anyMatch(ValueCheck::unprintable)
                    ? Stream.of(FormCheck.fault(at, "FIELD_INVALID", "含有无法显示的字符，请删去后重新填写。"))
                    : Stream.empty();
        }
        if (node.isNumber()) {
            return node.decimalValue().abs().compareTo(LARGEST) > 0
                            || node.decimalValue().stripTrailingZeros().scale() > 2
                    ? Stream.of(FormCheck.fault(at, "FIELD_INVALID", "数字过大，或者小数超过两位，请核对。"))
                    : Stream.empty();
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size()).boxed().flatMap(i -> in(node.path(i), at + "[" + i + "]"));
        }
        Iterable<Map.Entry<String, JsonNode>> fields = node::fields;
        return StreamSupport.stream(fields.spliterator(), false)
                .flatMap(field -> in(field.getValue(), at.isEmpty() ? field.getKey() : at + "." + field.getKey()));
    }

    /** Controls but line breaks, and halves of surrogate pairs. */
    private static boolean unprintable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\r')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
