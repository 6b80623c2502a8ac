package org.zaijiuye.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationAsyncBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.shared.MessageName;

/**
 * Messages of this program tell of facts in the records, so only what has written the fact sends them ({@link
 * ProgramMessages}): no foreign process, no administrator. Messages of others' own processes go through.
 */
class GuardedRuntimeService extends RuntimeServiceImpl {

    MessageCorrelationBuilder ownMessage(String name) {
        return super.createMessageCorrelation(name);
    }

    @Override
    public MessageCorrelationBuilder createMessageCorrelation(String name) {
        requireForeign(name);
        return super.createMessageCorrelation(name);
    }

    @Override
    public MessageCorrelationAsyncBuilder createMessageCorrelationAsync(String name) {
        requireForeign(name);
        return super.createMessageCorrelationAsync(name);
    }

    @Override
    public void messageEventReceived(String name, String execution) {
        requireForeign(name);
        super.messageEventReceived(name, execution);
    }

    @Override
    public void messageEventReceived(String name, String execution, Map<String, Object> variables) {
        requireForeign(name);
        super.messageEventReceived(name, execution, variables);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String name) {
        requireForeign(name);
        return super.startProcessInstanceByMessage(name);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String name, String businessKey) {
        requireForeign(name);
        return super.startProcessInstanceByMessage(name, businessKey);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String name, Map<String, Object> variables) {
        requireForeign(name);
        return super.startProcessInstanceByMessage(name, variables);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(
            String name, String businessKey, Map<String, Object> variables) {
        requireForeign(name);
        return super.startProcessInstanceByMessage(name, businessKey, variables);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(String name, String definition) {
        requireForeign(name);
        return super.startProcessInstanceByMessageAndProcessDefinitionId(name, definition);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String name, String definition, String businessKey) {
        requireForeign(name);
        return super.startProcessInstanceByMessageAndProcessDefinitionId(name, definition, businessKey);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String name, String definition, Map<String, Object> variables) {
        requireForeign(name);
        return super.startProcessInstanceByMessageAndProcessDefinitionId(name, definition, variables);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessageAndProcessDefinitionId(
            String name, String definition, String businessKey, Map<String, Object> variables) {
        requireForeign(name);
        return super.startProcessInstanceByMessageAndProcessDefinitionId(name, definition, businessKey, variables);
    }

    /** A case goes to another version of its own process, where it stands: to no other process, step or value. */
    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        if (plan.getInstructions().stream()
                .anyMatch(step -> !step.getSourceActivityId().equals(step.getTargetActivityId()))) {
            throw new NotAllowed("在办的件迁移到新版本后仍停在原来的步骤，不能改到另一个步骤，没有迁移。步骤在新版本中已经没有的，请先在旧版本中办完。");
        }
        if (plan.getVariables() != null && !plan.getVariables().isEmpty()) {
            throw new NotAllowed("迁移不能带流程变量（variables），没有迁移。请去掉变量后再试。");
        }
        if (!key(plan.getSourceProcessDefinitionId()).equals(key(plan.getTargetProcessDefinitionId()))) {
            throw new NotAllowed("在办的件只能迁移到同一个流程的其他版本，不能迁移到另一个流程，没有迁移。");
        }
        return super.newMigration(plan);
    }

    private String key(String definition) {
        return commandExecutor
                .execute(context -> context.runWithoutAuthorization(
                        () -> context.getProcessDefinitionManager().findLatestProcessDefinitionById(definition)))
                .getKey();
    }

    /** Our receive tasks wait for messages; nobody needs to push them on. */
    @Override
    public void signal(String execution) {
        throw pushed();
    }

    @Override
    public void signal(String execution, String signal, Object data, Map<String, Object> variables) {
        throw pushed();
    }

    @Override
    public void signal(String execution, Map<String, Object> variables) {
        throw pushed();
    }

    private static void requireForeign(String name) {
        if (MessageName.ALL.contains(name)) {
            throw new NotAllowed("消息“" + name + "”只由系统在案卷记下有关事实时发出，不能由人员或者其他流程发送，没有发送。请通过相应的业务接口办理。");
        }
    }

    private static NotAllowed pushed() {
        return new NotAllowed("等待中的步骤不能从外部推进，没有改变。请通过相应的业务接口办理。");
    }
}
