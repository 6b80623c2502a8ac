package org.zaijiuye.task;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;

/** Puts the {@link UserTaskGuard} on every user task; built in, so that no model can leave it out. */
@Component
public class UserTaskParseListener extends AbstractBpmnParseListener {

    private final UserTaskGuard door;
    private final UserTaskHandlers forms;

    UserTaskParseListener(UserTaskGuard door, UserTaskHandlers forms) {
        this.door = door;
        this.forms = forms;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
        if (!forms.knows(activity.getId())) {
            throw new NotAllowed("流程 " + process.getKey() + " 的用户任务 " + activity.getId()
                    + " 没有对应的表单程序（TaskForm），请改用已有的任务编号，或先升级程序。");
        }
        FormFields.parse(userTask).keepOn(activity);
        FormQuestions.keepOn(activity);
        listen(activity, TaskListener.EVENTNAME_CREATE, door::created);
        listen(activity, TaskListener.EVENTNAME_ASSIGNMENT, door::assigned);
        listen(activity, TaskListener.EVENTNAME_COMPLETE, door::completed);
    }

    private static void listen(ActivityImpl activity, String event, Consumer<TaskEntity> reaction) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behavior.getTaskDefinition().addBuiltInTaskListener(event, task -> reaction.accept((TaskEntity) task));
    }
}
