package org.zaijiuye;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Keeps the path from a box in a diagram to its code walkable by name alone. */
final class CodeChecks {

    /** What the steps of several items have in common; each step keeps the name of what its item does. */
    private static final Set<String> OF_EVERY_ITEM =
            Set.of("${grantItemDelegate}", "${decideItemDelegate}", "${closePrerequisiteDelegate}");

    private CodeChecks() {}

    static List<String> delegates(DiagramFile diagram, Surroundings surroundings) {
        return diagram.all(ServiceTask.class).stream()
                .filter(task -> !"external".equals(task.getCamundaType()))
                .flatMap(task -> delegate(task, diagram, surroundings).stream())
                .collect(toList());
    }

    private static List<String> delegate(ServiceTask task, DiagramFile diagram, Surroundings surroundings) {
        var className = task.getId().replaceFirst("^Task_", "") + "Delegate";
        var bean = Character.toLowerCase(className.charAt(0)) + className.substring(1);
        if (OF_EVERY_ITEM.contains(task.getCamundaDelegateExpression())) {
            return List.of();
        }
        if (!("${" + bean + "}").equals(task.getCamundaDelegateExpression())) {
            return List.of(task.getId() + " should be done by ${" + bean + "}");
        }
        return surroundings.existsIn(diagram.delegateHomes(), className)
                ? List.of()
                : List.of(className + " exists in none of " + diagram.delegateHomes());
    }

    static List<String> rulesAndTests(DiagramFile diagram, Surroundings surroundings) {
        var wanted = new ArrayList<List<String>>();
        wanted.add(List.of(diagram.processId() + "Test"));
        if (diagram.belongsToAnItem()) {
            Stream.of("Rules", "RulesTest")
                    .map(ending -> diagram.items().stream().map(word -> word + ending))
                    .forEach(names -> wanted.add(names.toList()));
        }
        return wanted.stream()
                .filter(names -> names.stream().noneMatch(name -> surroundings.existsIn(diagram.homes(), name)))
                .map(names -> names.get(names.size() - 1) + " exists in none of " + diagram.homes())
                .collect(toList());
    }
}
