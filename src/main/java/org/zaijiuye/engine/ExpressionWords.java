package org.zaijiuye.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/**
 * What the expressions of a text use, read by the engine's own parser.
 *
 * @param calls what leads on to other objects: {@code bean.method(…)}, {@code name.property}, {@code function(…)}
 * @param variables names that stand alone
 */
public record ExpressionWords(Set<String> calls, Set<String> variables) {

    private static final Builder ENGINE = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Reads a text.
     *
     * @throws org.camunda.bpm.impl.juel.TreeBuilderException if the engine could not read it
     */
    public static ExpressionWords of(String text) {
        var words = new ExpressionWords(new LinkedHashSet<>(), new LinkedHashSet<>());
        words.collect(ENGINE.build(text).getRoot());
        return words;
    }

    private void collect(Node node) {
        if (node instanceof AstBracket) {
            calls.add("[…]");
        } else if (node instanceof AstDot property) {
            calls.add(written(property));
        } else if (node instanceof AstMethod method) {
            calls.add(method.getChild(0) instanceof AstDot property ? written(property) + "(…)" : "[…]");
            collect(method.getChild(1));
        } else if (node instanceof AstIdentifier variable) {
            variables.add(variable.getName());
        } else {
            if (node instanceof AstFunction function) {
                calls.add(function.getName() + "(…)");
            }
            for (var i = 0; i < node.getCardinality(); i++) {
                collect(node.getChild(i));
            }
        }
    }

    private static String written(AstNode node) {
        var text = new StringBuilder();
        node.appendStructure(text, null);
        return text.toString();
    }
}
