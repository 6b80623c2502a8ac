package org.zaijiuye.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.UnreadableJson;
import org.zaijiuye.shared.Fault;

/** What a body is that Jackson cannot read, with the place of the fault. */
final class JsonRefusal {

    private static final int UNREADABLE = 422;
    private static final int TOO_LARGE = 413;

    private JsonRefusal() {}

    /** A body or text of which two readers might understand different things. */
    static Rejected of(UnreadableJson unreadable) {
        return unreadable.getCause() instanceof JsonProcessingException cause
                        && Causes.find(cause, StreamConstraintsException.class).isPresent()
                ? of(cause)
                : refused("", "FIELD_INVALID", "提交的内容" + unreadable.why() + "，请检查后重新提交。");
    }

    static Rejected of(JsonProcessingException cause) {
        if (Causes.find(cause, StreamConstraintsException.class).isPresent()) {
            return refused(TOO_LARGE, "", "FIELD_INVALID", "提交的 JSON 超过 1 MB，或者其中的数字、层次过多；材料请先上传，再填写材料编号。");
        }
        return cause instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? refused(place(mapping), code(mapping), sentence(mapping))
                : refused("", "FIELD_INVALID", "提交的内容不是一个完整的 JSON，或者不是 UTF-8 编码" + at(cause) + "，请检查后重新提交。");
    }

    private static Rejected refused(String field, String code, String message) {
        return refused(UNREADABLE, field, code, message);
    }

    private static Rejected refused(int status, String field, String code, String message) {
        return new Rejected(status, "提交的内容无法读取。", List.of(new Fault(field, null, code, message, null)));
    }

    private static String at(JsonProcessingException cause) {
        var place = cause.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : "（第" + place.getLineNr() + "行第" + place.getColumnNr() + "列起）";
    }

    private static String place(JsonMappingException mapping) {
        var place = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }

    private static String code(JsonMappingException mapping) {
        return mapping instanceof PropertyBindingException ? "FIELD_UNKNOWN" : "FIELD_INVALID";
    }

    private static String sentence(JsonMappingException mapping) {
        var field = "“" + place(mapping) + "”";
        if (mapping instanceof PropertyBindingException) {
            return "没有" + field + "这个字段，请删去或者改用规定的字段名。";
        }
        if (mapping instanceof InvalidNullException) {
            return field + "不能是空值（null），请填写或者删去。";
        }
        return field + "填写有误"
                + (mapping instanceof MismatchedInputException input ? expected(input.getTargetType()) : "")
                + "，请对照接口文档改正。";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "：应为 "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining("、"))
                    + " 之一";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "：应为 true 或 false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "：应为数字";
        }
        if (Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type)) {
            return "：应为日期或者时间";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "：应为文字";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "：应为列表" : "：应为一组字段";
    }
}
