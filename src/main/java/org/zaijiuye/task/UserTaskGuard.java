package org.zaijiuye.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;

/** What happens to every user task at creation, assignment and completion, whichever door it is worked through. */
@Component
public class UserTaskGuard {

    private static final String VIEW = "view";

    /** A list shows a clerk only variables of the task itself, and no part of a Json value. */
    private static final String CARD = "card";

    /** Priority of a task in the green channel; the engine gives 50 to any other. */
    private static final int GREEN_CHANNEL = 100;

    private final UserTaskHandlers forms;
    private final ObjectMapper json;

    UserTaskGuard(UserTaskHandlers forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    void created(TaskEntity task) {
        requirePlace(task);
        var work = work(task);
        var handler = forms.of(task.getTaskDefinitionKey());
        if (show(task, handler.preview(work)).path("greenChannel").asBoolean()) {
            putFirst(task);
        }
        var candidates = Candidates.of(task);
        handler.holder(work)
                .filter(holder -> candidates.include(holder) && handler.refusal(work, holder) == null)
                .ifPresent(holder -> giveBack(task, holder));
        handler.barred(work).stream().filter(candidates::include).forEach(user -> candidates.withhold(task, user));
    }

    /** The owner is who got the task back, so that it can be told from one that somebody has claimed. */
    private static void giveBack(TaskEntity task, String holder) {
        task.setOwner(holder);
        task.setAssignee(holder);
    }

    /** In the green channel: a diagram may put a task before others itself, but not after them. */
    private static void putFirst(TaskEntity task) {
        task.setPriority(Math.max(task.getPriority(), GREEN_CHANNEL));
        task.setName(task.getName() + "（绿色通道）");
    }

    /** @return what is shown, as the form reads it */
    private JsonNode show(TaskEntity task, Object view) {
        task.setVariableLocal(VIEW, SpinValues.jsonValue(write(view)).create());
        var shown = json.<JsonNode>valueToTree(view);
        task.setVariableLocal(CARD, card(shown, work(task).businessKey()));
        var subject = shown.path("registerName").asText();
        if (!subject.isEmpty()) {
            task.setName(task.getName() + "：" + subject);
        }
        if (shown.has("returned")) {
            task.setName(task.getName() + ReturnedTasks.MARK);
        }
        return shown;
    }

    /** What tells one card from the next in a list: item and number, nothing about the person. */
    private static String card(JsonNode view, String businessKey) {
        var told = Stream.of("item", "title", "handling", "batch")
                .map(name -> view.path(name).asText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("　"));
        return told.isEmpty() ? businessKey : told;
    }

    void assigned(TaskEntity task) {
        var user = task.getAssignee();
        if (user != null) {
            refuse(task, user);
            var handler = forms.of(task.getTaskDefinitionKey());
            if (handler.shownAnewWhenTaken()) {
                show(task, handler.view(work(task)));
            }
        }
    }

    void completed(TaskEntity task) {
        requirePlace(task);
        var user = worker(task);
        refuseAdministrator(task, user);
        var form = forms.of(task.getTaskDefinitionKey());
        form.begin(work(task));
        refuse(task, user);
        var sent = SentFields.in(Context.getCommandContext()).of(task.getId());
        var values = new ReadValues(FormFields.values(sent, json));
        var result = form.submit(work(task), user, values);
        note(task, user, values);
        hand(task, values.read(), result);
        StepRound.of(task).ifPresent(round -> round.worked(user));
    }

    /** What the program did not ask is a note; a step of an administrator's own is noted even if nothing was asked. */
    private void note(TaskEntity task, String user, ReadValues values) {
        var own = !forms.isOfProgram(task.getTaskDefinitionKey());
        forms.ownSteps().ifPresent(steps -> {
            var answers = FormQuestions.of(task).answers(values.unread(), own ? Set.of() : ofProgram(task, values));
            if (own || !answers.isEmpty()) {
                var process = task.getExecution().getProcessDefinition().getKey();
                steps.note(work(task), process, step(task), user, answers);
            }
        });
    }

    /** What the program asked, or did not miss: only an administrator's own questions must be answered besides. */
    private static Set<String> ofProgram(TaskEntity task, ReadValues values) {
        var names = new HashSet<>(fields(task).names());
        names.removeAll(values.unread().keySet());
        names.addAll(values.asked());
        return names;
    }

    /** As the diagram names it; what {@link #show} added to the name says something about the case. */
    private static String step(TaskEntity task) {
        var name = task.getTaskDefinition().getNameExpression();
        return name == null ? task.getTaskDefinitionKey() : name.getExpressionText();
    }

    /**
     * The fields, as the form program leaves them, go no further than the task's own output mapping; everything else that
     * it answers goes to the scope around.
     */
    private static void hand(TaskEntity task, Map<String, Object> values, Map<String, Object> result) {
        var names = fields(task).names();
        if (task.getExecution().getActivity().isScope()) {
            names.forEach(name -> keep(task.getExecution(), name, result.getOrDefault(name, values.get(name))));
        }
        var round = StepRound.of(task);
        for (var answer : result.entrySet()) {
            if (!names.contains(answer.getKey())) {
                var told = round.map(each -> each.told(answer)).orElseGet(answer::getValue);
                StepRound.around(task).setVariableLocal(answer.getKey(), told);
            }
        }
    }

    private static void keep(ExecutionEntity own, String name, @Nullable Object given) {
        var value = given instanceof JsonNode ? given.toString() : given;
        if (own.hasVariableLocal(name)) {
            own.setVariableLocal(name, value);
        } else {
            own.setVariableLocal(name, Variables.untypedValue(value, true));
        }
    }

    /** Whoever changes the diagrams, tables and rights decides nothing by them, whatever way they come. */
    private static void refuseAdministrator(TaskEntity task, String user) {
        if (new Candidates(List.of(IntegratorExternalTasks.ADMINISTRATOR)).include(user)) {
            throw new NotAllowed("系统管理员不能办理任务“" + task.getName() + "”，没有办结。请由该环节的岗位人员办理。");
        }
    }

    private static String worker(TaskEntity task) {
        var assignee = task.getAssignee();
        if (assignee == null) {
            throw new NotAllowed("请先认领，再办理本任务。");
        }
        var caller = Context.getCommandContext().getAuthenticatedUserId();
        if (caller != null && !caller.equals(assignee)) {
            throw new NotAllowed("该任务由他人办理。");
        }
        return assignee;
    }

    private void refuse(TaskEntity task, String user) {
        StepRound.of(task).ifPresent(round -> round.refuseTwice(user));
        var refusal = forms.of(task.getTaskDefinitionKey()).refusal(work(task), user);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
    }

    private static UserTaskContext work(TaskEntity task) {
        var data = new HashMap<>(task.getExecution().getVariables());
        data.keySet().removeAll(fields(task).names());
        data.values().removeIf(Objects::isNull);
        var businessKey = task.getExecution().getProcessBusinessKey();
        return new UserTaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                businessKey == null ? "" : businessKey,
                task.getProcessInstanceId(),
                data);
    }

    /** A task of ours is worked in our process only: elsewhere nobody knows what it is about. */
    private void requirePlace(TaskEntity task) {
        var process = task.getProcessDefinition().getKey();
        forms.of(task.getTaskDefinitionKey())
                .process()
                .filter(own -> !own.equals(process))
                .ifPresent(own -> {
                    throw new NotAllowed("用户任务“" + task.getName() + "”（" + task.getTaskDefinitionKey() + "）只能用在流程 "
                            + own + " 中，不能用在流程 " + process + " 中。请管理员把流程图中的任务改用自己的编号。");
                });
    }

    private static FormFields fields(TaskEntity task) {
        return Objects.requireNonNull(FormFields.of(task));
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The view cannot be written as JSON", e);
        }
    }
}
