package org.zaijiuye.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the {@link ItemEndRequirement} at the end of every item's process; built in, so that no model can leave it out. */
@Component
class ItemEnds extends AbstractBpmnParseListener implements ExecutionListener {

    private final ObjectProvider<DiagramSteps> steps;
    private final ObjectProvider<ItemEndRequirement> requirement;

    /** Asked for late: the engine, which takes this listener, is built before them. */
    ItemEnds(ObjectProvider<DiagramSteps> steps, ObjectProvider<ItemEndRequirement> requirement) {
        this.steps = steps;
        this.requirement = requirement;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(EVENTNAME_END, this);
    }

    /** One that is cut off from outside has not come to its end. */
    @Override
    public void notify(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (!execution.isCanceled() && steps.getObject().isOfAnItem(process)) {
            requirement.getObject().require(ItemVariables.handling(execution));
        }
    }
}
