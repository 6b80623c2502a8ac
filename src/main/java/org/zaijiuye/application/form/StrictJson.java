package org.zaijiuye.application.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Reads what senders write: a name given twice or text behind the end is no JSON that two readers understand alike. */
public final class StrictJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * The object that the text holds.
     *
     * @throws Rejected 422 if the text is no JSON object
     */
    public static ObjectNode object(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The same for the same content, however it is written (RFC 8785). */
    public static String hash(String text) {
        try {
            return Sha256.hex(new JsonCanonicalizer(text).getEncodedUTF8());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static Rejected unreadable() {
        var fault = new Fault("", null, "FIELD_INVALID", "提交的内容不是完整的 JSON 对象，或者同一字段出现两次，请检查后重新提交。", null);
        return new Rejected(422, "提交的内容无法读取。", List.of(fault));
    }
}
