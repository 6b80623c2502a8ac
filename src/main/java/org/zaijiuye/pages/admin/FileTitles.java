package org.zaijiuye.pages.admin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.bundle.BundleVersions.Version;
import org.zaijiuye.shared.Xml;

/** What a reader of Chinese calls the files: by the name of a process or table, a form by the steps that show it. */
final class FileTitles {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private FileTitles() {}

    /** By file name; a form that no step shows has none. */
    static Map<String, String> of(List<Version> versions) {
        var trees = versions.stream()
                .flatMap(version -> Stream.ofNullable(version.inForce()))
                .filter(file -> !file.fileName().endsWith(".form"))
                .flatMap(file -> XmlFile.read(file.bytes()).stream().map(root -> Map.entry(file, root)))
                .toList();
        var named = trees.stream()
                .map(tree -> Map.entry(tree.getKey().fileName(), names(tree.getValue(), "process|decision")));
        var shown = trees.stream()
                .flatMap(tree -> Xml.descendants(tree.getValue(), "userTask"))
                .filter(step -> step.hasAttributeNS(CAMUNDA, "formRef"))
                .collect(groupingBy(step -> step.getAttributeNS(CAMUNDA, "formRef") + ".form"))
                .entrySet()
                .stream()
                .map(form -> Map.entry(form.getKey(), "表单：" + joined(form.getValue().stream())));
        return Stream.concat(named, shown).collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private static String names(Element root, String kinds) {
        return joined(Stream.of(kinds.split("\\|")).flatMap(kind -> Xml.descendants(root, kind)));
    }

    private static String joined(Stream<Element> elements) {
        return elements.map(element -> element.getAttribute("name"))
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(joining("、"));
    }
}
