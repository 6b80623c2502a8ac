package org.zaijiuye.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that two readers would not understand as the same JSON object. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Jackson has no exceptions of their own for these. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    private static final String NOT_UTF8 = "Invalid UTF-8";

    private final String why;

    UnreadableJson(String why, @Nullable Throwable cause) {
        super("no JSON object", cause);
        this.why = why;
    }

    static UnreadableJson of(JsonProcessingException cause) {
        var message = cause.getOriginalMessage();
        var twice = TWICE.matcher(message);
        if (twice.find()) {
            return new UnreadableJson("作为 JSON 有歧义：字段“" + twice.group(1) + "”出现两次", cause);
        }
        return message.contains(NOT_UTF8) ? notUtf8(cause) : noObject(cause);
    }

    static UnreadableJson notUtf8(Throwable cause) {
        return new UnreadableJson("不是 UTF-8 编码", cause);
    }

    static UnreadableJson noObject(@Nullable Throwable cause) {
        return new UnreadableJson("不是一个完整的 JSON 对象", cause);
    }

    static UnreadableJson marked() {
        return new UnreadableJson("开头带有字节顺序标记（BOM），应为不带 BOM 的 UTF-8", null);
    }

    /** A Chinese predicate that follows the words for what was sent, without a full stop. */
    public String why() {
        return why;
    }
}
