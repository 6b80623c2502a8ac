package org.zaijiuye.engine;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/**
 * What the expressions of a text use, read by the engine's own parser.
 *
 * @param calls what leads on to other objects: {@code bean.method(…)}, {@code name.property}, {@code function(…)}
 * @param variables names that stand alone
 * @param yesOrNo whether the whole can answer yes or no; a variable and the program's own objects may
 * @param answers those of the calls that the whole answers with
 */
public record ExpressionWords(Set<String> calls, Set<String> variables, boolean yesOrNo, Set<String> answers) {

    /** What answers with a text, a number or a date; facts of a case may be yes or no. */
    private static final Pattern VALUES =
            Pattern.compile("(case\\.(?!facts\\.)|execution\\.|reviewers\\.|deadlines\\.).*");

    private static final Set<AstBinary.Operator> CALCULATING =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);

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
        var root = ENGINE.build(text).getRoot();
        var answers = answers(root).toList();
        var words = new ExpressionWords(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                answers.stream().allMatch(ExpressionWords::isYesOrNo),
                answers.stream()
                        .filter(AstDot.class::isInstance)
                        .map(ExpressionWords::written)
                        .collect(toSet()));
        words.collect(root);
        return words;
    }

    private static Stream<Node> answers(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return answers(node.getChild(0));
        }
        return node instanceof AstChoice choice
                ? Stream.concat(answers(choice.getChild(1)), answers(choice.getChild(2)))
                : Stream.of(node);
    }

    private static boolean isYesOrNo(Node node) {
        if (node instanceof AstDot || node instanceof AstMethod) {
            return !VALUES.matcher(written(node)).matches();
        }
        return node instanceof AstBinary both
                ? !CALCULATING.contains(both.getOperator())
                : node instanceof AstUnary one
                        ? !one.getOperator().equals(AstUnary.NEG)
                        : node instanceof AstBoolean || node instanceof AstIdentifier || node instanceof AstFunction;
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

    private static String written(Node node) {
        var text = new StringBuilder();
        ((AstNode) node).appendStructure(text, null);
        return text.toString();
    }
}
