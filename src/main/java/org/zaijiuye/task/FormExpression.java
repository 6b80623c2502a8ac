package org.zaijiuye.task;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** An expression in a text of a form, as Camunda's forms read it: the whole text after {@code =}, or in double braces. */
public record FormExpression(String text) {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern VIEW = Pattern.compile("\\bview\\.(\\w+)");

    /** Ends at the next brace, hence no letter is read more than twice. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^#/{}][^{}]*+)}}");

    private static final int MOST = 1000;
    private static final long MOST_STEPS = 2_000_000;
    private static final long MOST_BRACKETS = 30;

    public static Stream<FormExpression> in(String text) {
        var expressions = text.startsWith("=")
                ? Stream.of(text.substring(1))
                : TEMPLATE.matcher(text).results().map(found -> found.group(1));
        return expressions.map(String::strip).map(FormExpression::new);
    }

    /** Names of what the program shows that a text asks for. */
    public static Stream<String> views(String text) {
        return text.startsWith("=") || text.contains("{{")
                ? VIEW.matcher(text).results().map(found -> found.group(1))
                : Stream.empty();
    }

    /** Whether the parser, which calls itself, might have no room for it, or take too long by itself. */
    public boolean isTooMuch() {
        return text.length() > MOST || steps() > MOST_STEPS;
    }

    /** What it costs to read it at most: with each bracket inside another the parser tries twice as much. */
    public long steps() {
        var brackets = text.chars().filter(letter -> "([{".indexOf(letter) >= 0).count();
        return (long) text.length() << Math.min(MOST_BRACKETS, brackets);
    }

    public boolean isReadable() {
        return FEEL.parseExpression(text).isSuccess();
    }
}
