package org.zaijiuye.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.zaijiuye.problem.NotAllowed;

/** The form of a task, as it was deployed with it: which fields it has, and how it words a question and its answers. */
public record FormQuestions(JsonNode components) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEPT = "zaijiuyeFormQuestions";
    private static final int LONGEST_ANSWERS = 20_000;

    /** A place for what is read of the step's form. */
    static void keepOn(ActivityImpl activity) {
        activity.setProperty(KEPT, new AtomicReference<FormQuestions>());
    }

    /** No questions where the task has no form. A form that was deployed with its step never changes and is read once. */
    static FormQuestions of(TaskEntity task) {
        var definition = task.getTaskDefinition();
        if (definition.getFormKey() == null && definition.getCamundaFormDefinitionKey() == null) {
            return new FormQuestions(MissingNode.getInstance());
        }
        if (!"deployment".equals(definition.getCamundaFormDefinitionBinding())) {
            return read(task);
        }
        @SuppressWarnings("unchecked")
        var kept = (AtomicReference<FormQuestions>)
                task.getExecution().getActivity().getProperty(KEPT);
        var questions = kept.get();
        if (questions == null) {
            questions = read(task);
            kept.set(questions);
        }
        return questions;
    }

    private static FormQuestions read(TaskEntity task) {
        var context = Context.getCommandContext();
        try (var form =
                context.runWithoutAuthorization(() -> new GetDeployedTaskFormCmd(task.getId()).execute(context))) {
            return in(JSON.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormQuestions in(JsonNode form) {
        return new FormQuestions(form.path("components"));
    }

    /** Under which names the form sends: a group with a path is one name. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        collect(components, names);
        return names;
    }

    private static void collect(JsonNode components, Set<String> names) {
        for (var component : components) {
            var name = component.path("path").asText(component.path("key").asText());
            if (name.isEmpty()) {
                collect(component.path("components"), names);
            } else if (!component.path("disabled").asBoolean()) {
                names.add(name.replaceFirst("\\..*", ""));
            }
        }
    }

    /**
     * What was answered to each question, in the order of the form.
     *
     * @param values what was sent and is no field of the program
     * @param taken what the program took itself, and does not ask again
     * @throws NotAllowed in Chinese where an answer is missing or none of the choices
     */
    List<Answer> answers(Map<String, Object> values, Set<String> taken) {
        var answers = new ArrayList<Answer>();
        answers(components, JSON.valueToTree(values), taken, answers);
        var length = answers.stream().mapToInt(each -> each.answer().length()).sum();
        if (length > LONGEST_ANSWERS) {
            throw new NotAllowed("填写的内容合计过长（最多" + LONGEST_ANSWERS + "字），请缩短。");
        }
        return answers;
    }

    private static void answers(JsonNode components, JsonNode values, Set<String> taken, List<Answer> answers) {
        for (var component : components) {
            var inside = component.path("components");
            var path = component.path("path").asText();
            var key = component.path("key").asText();
            if (taken.contains(path)) {
                continue;
            }
            if (inside.isArray()) {
                answers(inside, path.isEmpty() ? values : at(values, path), taken, answers);
            } else if (!key.isEmpty() && !taken.contains(key)) {
                answer(component, at(values, key), answers);
            }
        }
    }

    private static JsonNode at(JsonNode values, String path) {
        return values.at("/" + path.replace('.', '/'));
    }

    private static void answer(JsonNode component, JsonNode value, List<Answer> answers) {
        var key = component.path("key").asText();
        var question = component.path("label").asText(key);
        var missing =
                value.isMissingNode() || value.isNull() || value.asText("_").isBlank();
        if (!missing) {
            answers.add(new Answer(question.isBlank() ? key : question, words(component, question, value)));
        } else if (mustBeAnswered(component)) {
            throw new NotAllowed("请填写“" + question + "”。");
        }
    }

    /** What a condition may hide cannot be demanded here. */
    private static boolean mustBeAnswered(JsonNode component) {
        return component.path("validate").path("required").asBoolean()
                && !component.path("conditional").has("hide")
                && !component.path("disabled").asBoolean();
    }

    private static String words(JsonNode component, String question, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        return value.isValueNode() ? choice(component, question, value.asText()) : value.toString();
    }

    private static String choice(JsonNode component, String question, String value) {
        var labels = new TreeSet<String>();
        for (var choice : component.path("values")) {
            if (choice.path("value").asText().equals(value)) {
                return choice.path("label").asText(value);
            }
            labels.add(choice.path("label").asText());
        }
        if (!labels.isEmpty()) {
            throw new NotAllowed("“" + question + "”请在给出的选项中选择：" + String.join("、", labels) + "。");
        }
        return value;
    }
}
