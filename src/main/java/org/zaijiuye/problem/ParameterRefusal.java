package org.zaijiuye.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.zaijiuye.shared.Fault;

/** What a parameter of an address is that is missing or cannot be read: which, and how it should look. */
final class ParameterRefusal {

    private ParameterRefusal() {}

    static Rejected of(MissingServletRequestParameterException missing) {
        var parameter = missing.getMethodParameter();
        return refused(
                missing.getParameterName(),
                "FIELD_MISSING",
                "缺少参数“" + missing.getParameterName() + "”" + expected(type(parameter)));
    }

    static Rejected of(MethodArgumentTypeMismatchException mistyped) {
        return refused(
                mistyped.getName(),
                "FIELD_INVALID",
                "参数“" + mistyped.getName() + "”填写有误" + expected(mistyped.getRequiredType()));
    }

    private static Rejected refused(String name, String code, String message) {
        return new Rejected(400, "请求的参数不符合要求，没有执行。", List.of(new Fault(name, code, message + "。")));
    }

    private static @Nullable Class<?> type(@Nullable MethodParameter parameter) {
        return parameter == null ? null : parameter.getParameterType();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "，应为实际存在的日期，形如 2025-11-04";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "，应为整数";
        }
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining("、", "，应为 ", " 之一"));
        }
        return "，请对照接口文档改正";
    }
}
