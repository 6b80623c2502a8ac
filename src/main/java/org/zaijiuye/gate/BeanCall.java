package org.zaijiuye.gate;

import java.util.List;
import java.util.regex.Pattern;

/** One call of a bean's method in an expression, as in {@code ${reviewers.groups(execution)}}. */
record BeanCall(String bean, String method) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\.(\\w+)\\s*\\(");

    /** The calls in all expressions of a text; what stands in quotes is none. */
    static List<BeanCall> in(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> LITERAL.matcher(expression.group(1)).replaceAll("''"))
                .flatMap(expression -> CALL.matcher(expression).results())
                .map(call -> new BeanCall(call.group(1), call.group(2)))
                .toList();
    }
}
