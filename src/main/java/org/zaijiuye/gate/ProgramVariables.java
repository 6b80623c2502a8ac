package org.zaijiuye.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Names that the program's own diagram reads or hands on; an added step that wrote one would decide in its stead. */
final class ProgramVariables {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> NAMING = Set.of("source", "target", "elementVariable", "resultVariable");

    private ProgramVariables() {}

    static Set<String> of(ModelFile packaged) {
        var names = new HashSet<String>();
        packaged.elements().forEach(element -> {
            NAMING.forEach(attribute -> {
                names.add(element.getAttribute(attribute));
                names.add(element.getAttributeNS(ModelFile.CAMUNDA, attribute));
            });
            texts(element).flatMap(ProgramVariables::inExpressions).forEach(names::add);
            if (element.getLocalName().equals("outputParameter")) {
                names.add(element.getAttribute("name"));
            }
        });
        names.remove("");
        return names;
    }

    private static Stream<String> texts(Element element) {
        var attributes = element.getAttributes();
        var values = IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeValue());
        return FlowScope.children(element).findAny().isPresent()
                ? values
                : Stream.concat(values, Stream.of(element.getTextContent()));
    }

    private static Stream<String> inExpressions(String text) {
        return EXPRESSION.matcher(text).results().flatMap(expression -> NAME.matcher(expression.group(1))
                .results()
                .map(MatchResult::group));
    }
}
