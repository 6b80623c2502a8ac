package org.zaijiuye.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;

/**
 * What the step of an external task says, for the worker who holds its lock. The texts are put together when they are
 * asked for and stored nowhere: as variables of the process, facts about a person would stand in the engine's tables.
 */
@Component
public class ExternalSteps {

    private final ProcessEngineConfigurationImpl engine;
    private final ExternalTopics topics;

    ExternalSteps(ProcessEngine engine, ExternalTopics topics) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.topics = topics;
    }

    /**
     * The step of a task that this worker holds.
     *
     * @throws Rejected if the task does not exist any more, its topic is not the caller's (the same answer, which tells
     *     nothing), or the worker does not hold its lock
     */
    public ExternalStep held(String task, String worker) {
        return engine.getCommandExecutorTxRequired().execute(context -> step(held(context, task, worker)));
    }

    private ExternalTaskEntity held(CommandContext context, String id, String worker) {
        var task = context.getExternalTaskManager().findExternalTaskById(id);
        if (task == null || !topics.mayWork(context.getAuthentication(), task.getTopicName())) {
            throw new Rejected(404, "没有编号为“" + id + "”的外部任务：它已经办结，或者它的主题没有登记给当前账号。", List.of());
        }
        var until = task.getLockExpirationTime();
        var now = ClockUtil.getCurrentTime().toInstant();
        if (!worker.equals(task.getWorkerId())
                || until == null
                || !until.toInstant().isAfter(now)) {
            throw new Rejected(
                    409, "外部任务“" + id + "”现在不由“" + worker + "”锁定：没有领取，或者锁已经到期。请先用 fetchAndLock 领取。", List.of());
        }
        return task;
    }

    private ExternalStep step(ExternalTaskEntity task) {
        var execution = task.getExecution();
        var element = execution.getBpmnModelElementInstance();
        // Expressions ask for the step that is being executed, which is none while its worker is away.
        Context.setExecutionContext(execution);
        try {
            return new ExternalStep(
                    Objects.toString(execution.getProcessBusinessKey(), ""),
                    Objects.toString(element.getName(), element.getId()),
                    task.getTopicName(),
                    fields(element, execution));
        } finally {
            Context.removeExecutionContext();
        }
    }

    /** Templates leave a field blank that nobody filled in: the step does not have it. */
    private Map<String, String> fields(FlowElement element, ExecutionEntity execution) {
        var fields = new LinkedHashMap<String, String>();
        Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaField.class).list().stream())
                .forEach(field -> {
                    var literal = written(field.getCamundaStringValue(), field.getCamundaString());
                    var expression = written(field.getCamundaExpression(), field.getCamundaExpressionChild());
                    if (!literal.isEmpty()) {
                        fields.put(field.getCamundaName(), literal);
                    } else if (!expression.isEmpty()) {
                        fields.put(field.getCamundaName(), answer(expression, execution));
                    }
                });
        return fields;
    }

    private static String written(@Nullable String attribute, @Nullable ModelElementInstance child) {
        return (child == null ? Objects.toString(attribute, "") : child.getTextContent()).strip();
    }

    private String answer(String expression, ExecutionEntity execution) {
        return Objects.toString(
                engine.getExpressionManager().createExpression(expression).getValue(execution), "");
    }
}
