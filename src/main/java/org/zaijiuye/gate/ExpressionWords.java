package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What expressions do beyond comparing plain variables: {@code bean.method(}, {@code name.property}, {@code function(}.
 * Anything that could lead on to another object is a word of its own, so that nobody's list contains it.
 */
final class ExpressionWords {

    static final String INDEX = "[…]";
    private static final String LED_ON = "….";

    private static final Pattern TOKEN =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*|\\d+(\\.\\d+)?|\\S");
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "empty",
            "instanceof",
            "true",
            "false",
            "null");

    private ExpressionWords() {}

    /** The words of all expressions of a text. */
    static Set<String> in(String text) {
        var words = new LinkedHashSet<String>();
        expressions(text).forEach(expression -> words(expression, words));
        return words;
    }

    /** Names in all expressions of a text that stand alone: variables, but for what is handed to a call. */
    static Set<String> variables(String text) {
        var names = new LinkedHashSet<String>();
        for (var expression : expressions(text)) {
            var tokens = tokens(expression);
            for (var i = 0; i < tokens.size(); i++) {
                if (isName(tokens.get(i))
                        && (i == 0 || !tokens.get(i - 1).equals("."))
                        && (i + 1 == tokens.size() || !List.of(".", "(", "[").contains(tokens.get(i + 1)))) {
                    names.add(tokens.get(i));
                }
            }
        }
        return names;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static void words(String expression, Set<String> words) {
        var tokens = tokens(expression);
        for (var i = 0; i < tokens.size(); i++) {
            var before = i == 0 ? "" : tokens.get(i - 1);
            if (tokens.get(i).equals("[")) {
                words.add(INDEX);
            } else if (tokens.get(i).equals(".") && !isName(before)) {
                words.add(LED_ON + chain(tokens, i + 1));
            } else if (isName(tokens.get(i)) && !before.equals(".")) {
                var chain = chain(tokens, i);
                if (!isName(chain) || chain.contains(".")) {
                    words.add(chain);
                }
            }
        }
    }

    private static List<String> tokens(String expression) {
        return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /** From one name over all that follow it with a dot, up to the bracket of a call. */
    private static String chain(List<String> tokens, int from) {
        var chain = new StringBuilder(from < tokens.size() ? tokens.get(from) : "");
        var next = from + 1;
        while (next + 1 < tokens.size() && tokens.get(next).equals(".")) {
            chain.append('.').append(tokens.get(next + 1));
            next += 2;
        }
        return chain.append(next < tokens.size() && tokens.get(next).equals("(") ? "(" : "")
                .toString();
    }

    private static boolean isName(String token) {
        return !token.isEmpty()
                && Character.isJavaIdentifierStart(token.codePointAt(0))
                && !token.endsWith("(")
                && !KEYWORDS.contains(token);
    }

    /** As the engine cuts them: a closing brace in a literal ends nothing. A literal is left as a digit. */
    private static List<String> expressions(String text) {
        var found = new ArrayList<String>();
        for (var i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i + 1) == '{' && (text.charAt(i) == '$' || text.charAt(i) == '#')) {
                var expression = new StringBuilder();
                i = read(text, i + 2, expression);
                found.add(expression.toString());
            }
        }
        return found;
    }

    private static int read(String text, int from, StringBuilder expression) {
        var at = from;
        while (at < text.length() && text.charAt(at) != '}') {
            var sign = text.charAt(at);
            if (sign == '\'' || sign == '"') {
                at = afterLiteral(text, at);
                expression.append(" 0 ");
            } else {
                expression.append(sign);
                at++;
            }
        }
        return at;
    }

    private static int afterLiteral(String text, int start) {
        var at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
