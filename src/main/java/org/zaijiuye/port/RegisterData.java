package org.zaijiuye.port;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads what registers send: they may add properties and codes at any time, but a value of another type is refused
 * rather than guessed.
 */
final class RegisterData {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(PossibleDates.MODULE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private RegisterData() {}

    static <T extends Record> T read(JsonNode data, Class<T> type) {
        if (!data.isObject()) {
            throw new IllegalArgumentException("data不是JSON对象");
        }
        try {
            return MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            // Without its message and without a cause: Jackson quotes the value it could not read.
            throw new IllegalArgumentException("data的内容不符合约定：" + type.getSimpleName());
        }
    }
}
