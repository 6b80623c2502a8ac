package org.zaijiuye.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Reads what senders write: a name given twice or text behind the end is no JSON that two readers understand alike. */
public final class StrictJson {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(JsonLimits.CONSTRAINTS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * The object that the text holds.
     *
     * @throws UnreadableJson if the text is no JSON object
     */
    public static ObjectNode object(String text) {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw UnreadableJson.marked();
        }
        try {
            return object(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e);
        }
    }

    /**
     * The text that the bytes spell; nothing in it is guessed.
     *
     * @throws UnreadableJson if they are no UTF-8
     */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UnreadableJson.notUtf8(e);
        }
    }

    /** The object that a body holds, which is read no further than it may be long. */
    static ObjectNode object(InputStream body) throws IOException {
        try {
            return object(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e);
        }
    }

    private static ObjectNode object(@Nullable Object read) {
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw UnreadableJson.noObject(null);
    }

    /** The same for the same content, however it is written (RFC 8785). */
    public static byte[] canonical(String text) {
        try {
            return new JsonCanonicalizer(text).getEncodedUTF8();
        } catch (IOException e) {
            throw UnreadableJson.noObject(e);
        }
    }
}
