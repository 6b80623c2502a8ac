package org.zaijiuye.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;

/** The fields that a user task declares as {@code camunda:inputParameter}; nothing else may be sent to it. */
record FormFields(Set<String> names) {

    private static final String PROPERTY = "zaijiuyeFormFields";
    /** The engine keeps a text in a column of 4,000 characters. */
    private static final int MAXIMUM_LENGTH = 4000;

    static FormFields parse(Element userTask) {
        return new FormFields(userTask.elements("extensionElements").stream()
                .flatMap(extensions -> camunda(extensions, "inputOutput"))
                .flatMap(mapping -> camunda(mapping, "inputParameter"))
                .map(parameter -> parameter.attribute("name"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<Element> camunda(Element parent, String name) {
        return parent.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name).stream();
    }

    /** The declared fields of the task, or null for a task that belongs to no process. */
    static @Nullable FormFields of(TaskEntity task) {
        var execution = task.getExecution();
        return execution == null ? null : (FormFields) execution.getActivity().getProperty(PROPERTY);
    }

    void keepOn(ActivityImpl activity) {
        activity.setProperty(PROPERTY, this);
    }

    /** What was sent in the fields, as texts, truth values, numbers and trees of JSON; an empty field is left out. */
    Map<String, Object> values(VariableScope scope, ObjectMapper json) {
        var values = new HashMap<String, Object>();
        for (var name : names) {
            var value = scope.getVariable(name);
            if (value != null) {
                values.put(name, plain(name, value, json));
            }
        }
        return Map.copyOf(values);
    }

    private static Object plain(String name, Object value, ObjectMapper json) {
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (!(value instanceof SpinJsonNode node)) {
            throw new NotAllowed("填写的内容类型不对：" + name);
        }
        try {
            return json.readTree(node.toString());
        } catch (JsonProcessingException e) {
            throw new NotAllowed("填写的内容不是有效的 JSON。");
        }
    }

    void check(@Nullable Map<String, Object> sent) {
        if (sent == null) {
            return;
        }
        var foreign = new TreeSet<>(sent.keySet());
        foreign.removeAll(names);
        if (!foreign.isEmpty()) {
            throw new NotAllowed("表单之外的数据不能提交：" + String.join("、", foreign));
        }
        sent.keySet().forEach(name -> checkValue(sent, name));
    }

    /** A serialised object cannot even be asked for its value, and no form has one. */
    private static void checkValue(Map<String, Object> sent, String name) {
        if (sent instanceof VariableMap typed && typed.getValueTyped(name) instanceof ObjectValue) {
            throw new NotAllowed("填写的内容类型不对：" + name);
        }
        var value = sent.get(name);
        if (value != null && value.toString().length() > MAXIMUM_LENGTH) {
            throw new NotAllowed("填写的内容过长（最多" + MAXIMUM_LENGTH + "字）：" + name);
        }
    }
}
