package org.zaijiuye.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@link CaseCalls} at the start of every process; built in, so that no model can leave it out. */
@Component
class ProcessStarts extends AbstractBpmnParseListener implements ExecutionListener {

    private final ObjectProvider<CaseCalls> calls;

    /** Asked for late: the engine, which takes this listener, is built before them. */
    ProcessStarts(ObjectProvider<CaseCalls> calls) {
        this.calls = calls;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(EVENTNAME_START, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        calls.getObject().requireStart((ExecutionEntity) execution);
    }
}
