package org.zaijiuye.decision;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * The item that a step of a diagram is about: its extension property {@code item} (in Modeler: Extension properties).
 * No input parameter, because that would be a variable with rows of its own.
 */
public final class StepItem {

    private static final String PROPERTY = "item";

    private StepItem() {}

    private static Optional<String> of(DelegateExecution execution) {
        BaseElement step = execution.getBpmnModelElementInstance();
        return Optional.ofNullable(step.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /**
     * The word of the item.
     *
     * @throws IllegalStateException if the step names none
     */
    public static String required(DelegateExecution execution) {
        return of(execution)
                .orElseThrow(() -> new IllegalStateException(
                        "流程图的步骤“" + execution.getCurrentActivityName() + "”没有扩展属性 item，请在 Modeler 中写明事项代码"));
    }
}
