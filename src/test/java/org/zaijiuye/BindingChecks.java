package org.zaijiuye;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What ties a model to the engine, to other models, to its forms and to its drawing. */
final class BindingChecks {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private BindingChecks() {}

    static List<String> processAttributes(DiagramFile diagram) {
        var process = diagram.process();
        var findings = new ArrayList<String>();
        // The engine reads days only; it refuses to deploy P3Y.
        if (!Objects.toString(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D")) {
            findings.add(process.getId() + " has no historyTimeToLive in days");
        }
        if (process.getCamundaVersionTag() == null) {
            findings.add(process.getId() + " has no versionTag");
        }
        if (process.isCamundaStartableInTasklist()) {
            findings.add(process.getId() + " can be started past our checks, in Tasklist");
        }
        return findings;
    }

    static List<String> calls(DiagramFile diagram, Surroundings surroundings) {
        return diagram.all(CallActivity.class).stream()
                .filter(call -> !"deployment".equals(call.getCamundaCalledElementBinding())
                        || !surroundings.processes().contains(call.getCalledElement()))
                .map(call -> call.getId() + " is not bound to a process of the same deployment")
                .collect(toList());
    }

    static List<String> forms(DiagramFile diagram, Surroundings surroundings) {
        return diagram.all(UserTask.class).stream()
                .flatMap(task -> forms(task, surroundings).stream())
                .collect(toList());
    }

    private static List<String> forms(UserTask task, Surroundings surroundings) {
        var formRef = task.getCamundaFormRef();
        if (formRef == null || !"deployment".equals(task.getCamundaFormRefBinding())) {
            return List.of(task.getId() + " has no form bound to the deployment");
        }
        var form = surroundings.forms().get(formRef);
        if (form == null || !formRef.equals(form.path("id").asText())) {
            return List.of(task.getId() + " names a form that does not exist: " + formRef);
        }
        var missing =
                difference(FormChecks.keys(form), inputs(task)).map(" does not declare the form's field "::concat);
        var idle =
                difference(inputs(task), FormChecks.keys(form)).map(" declares what its form does not ask: "::concat);
        return Stream.concat(missing, idle).map(task.getId()::concat).collect(toList());
    }

    static List<String> people(DiagramFile diagram) {
        return diagram.all(UserTask.class).stream()
                .filter(task -> Stream.of("candidateGroups", "dueDate", "followUpDate")
                        .anyMatch(name -> task.getAttributeValueNs(CAMUNDA, name) == null))
                .map(task -> task.getId() + " needs candidate groups, a due date and a follow-up date")
                .collect(toList());
    }

    static List<String> drawing(DiagramFile diagram) {
        var drawn = Stream.<ModelElementInstance>concat(
                        diagram.all(BpmnShape.class).stream(), diagram.all(BpmnEdge.class).stream())
                .map(shape -> shape.getAttributeValue("bpmnElement"))
                .collect(toCollection(TreeSet::new));
        return diagram.all(FlowElement.class).stream()
                .filter(element -> !drawn.contains(element.getId()))
                .map(element -> element.getId() + " is not drawn")
                .collect(toList());
    }

    private static Set<String> inputs(UserTask task) {
        var extensions = task.getExtensionElements();
        return extensions == null
                ? Set.of()
                : extensions.getElements().stream()
                        .flatMap(BindingChecks::fields)
                        .collect(toCollection(TreeSet::new));
    }

    /** Declared as an extension property, or as older diagrams do, as an empty input parameter. */
    private static Stream<String> fields(ModelElementInstance extension) {
        return Stream.concat(
                extension.getChildElementsByType(CamundaProperty.class).stream()
                        .filter(property -> "field".equals(property.getCamundaValue()))
                        .map(CamundaProperty::getCamundaName),
                extension.getChildElementsByType(CamundaInputParameter.class).stream()
                        .map(CamundaInputParameter::getCamundaName));
    }

    private static Stream<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(each -> !without.contains(each));
    }
}
