package org.zaijiuye.shared;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** XML elements in document order, found by their local names without a look at each. */
public final class Elements {

    private static final Pattern ONE_NAME = Pattern.compile("\\w+");

    private final List<Element> all;
    private final Map<String, List<Element>> byName;

    public Elements(List<Element> all) {
        this.all = all;
        this.byName = all.stream().collect(groupingBy(Element::getLocalName));
    }

    public List<Element> all() {
        return all;
    }

    /**
     * Returns those that have one of these names, in document order.
     *
     * @param names a regular expression of local names
     */
    public Stream<Element> named(String names) {
        if (ONE_NAME.matcher(names).matches()) {
            return byName.getOrDefault(names, List.of()).stream();
        }
        var asked = Pattern.compile(names).asMatchPredicate();
        var found = byName.keySet().stream().filter(asked).collect(toSet());
        return all.stream().filter(element -> found.contains(element.getLocalName()));
    }
}
