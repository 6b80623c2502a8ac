package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.shared.Xml;

@ProcessTest
@DisplayName("程序自带的流程图里写到的每个对象，表达式都找得到")
class DiagramNamesTest {

    /** Given by the engine with each step. */
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");

    @Autowired
    ListableBeanFactory program;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void every_object_that_a_packaged_diagram_names_is_one_that_diagrams_may_ask() {
        var expressions = new DiagramExpressions(program);
        var names = names();
        assertThat(names)
                .as("of delegates, listeners, conditions, groups, dates and collections")
                .contains("recordDecisionDelegate", "reviewers", "deadlines", "intakeListener")
                .hasSizeGreaterThan(50);
        var lost = new TreeSet<String>();
        for (var name : names) {
            try {
                var expression = expressions.createExpression("${" + name + "}");
                var found = engine.getCommandExecutorTxRequired()
                        .execute(context -> expression.getValue(StartProcessVariableScope.getSharedInstance()));
                assertThat(found).as(name).isNotNull();
            } catch (NotAllowed refused) {
                lost.add(name);
            }
        }
        assertThat(lost).isEmpty();
    }

    /** What a listener or delegate is, and what is asked something; what stands alone elsewhere is a variable. */
    private static Set<String> names() {
        var names = new TreeSet<String>();
        elements().forEach(element -> {
            Xml.attributes(element).forEach(attribute -> {
                var text = attribute.getValue();
                if (ExpressionWords.isExpression(text)) {
                    var words = ExpressionWords.of(text.strip());
                    words.calls().forEach(call -> names.add(owner(call)));
                    if (isRun(attribute)) {
                        names.addAll(words.variables());
                    }
                }
            });
            var text = Xml.ownText(element).strip();
            if (ExpressionWords.isExpression(text)) {
                ExpressionWords.of(text).calls().forEach(call -> names.add(owner(call)));
            }
        });
        names.removeAll(OF_THE_ENGINE);
        return names;
    }

    private static boolean isRun(Attr attribute) {
        return attribute.getLocalName().equals("delegateExpression");
    }

    private static String owner(String call) {
        return call.replaceFirst("[.(].*", "");
    }

    private static Stream<Element> elements() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .map(DiagramNamesTest::read)
                    .flatMap(root -> Xml.descendants(root, "*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element read(Path file) {
        try {
            return Xml.read(Files.readAllBytes(file));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
