package org.zaijiuye.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;

/**
 * The fields that a user task declares, each as an extension property {@code <field> = field} or, as older diagrams do,
 * an empty {@code camunda:inputParameter}; besides them only what its form has may be sent to it.
 */
record FormFields(Set<String> names) {

    private static final String PROPERTY = "zaijiuyeFormFields";
    /** The engine keeps a text in a column of 4,000 characters. */
    private static final int MAXIMUM_LENGTH = 4000;

    static FormFields parse(Element userTask) {
        var extensions = userTask.elements("extensionElements");
        return new FormFields(Stream.concat(
                        named(extensions, "properties", "property")
                                .filter(property -> "field".equals(property.attribute("value"))),
                        named(extensions, "inputOutput", "inputParameter"))
                .map(declared -> declared.attribute("name"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<Element> named(List<Element> extensions, String around, String name) {
        return extensions.stream().flatMap(each -> camunda(each, around)).flatMap(each -> camunda(each, name));
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

    /** What was sent, as texts, truth values, numbers and trees of JSON; an empty field is left out. */
    static Map<String, Object> values(VariableMap sent, ObjectMapper json) {
        var values = new HashMap<String, Object>();
        for (var name : sent.keySet()) {
            var value = sent.getValueTyped(name);
            if (value != null && !isEmpty(value)) {
                values.put(name, plain(name, value, json));
            }
        }
        return Map.copyOf(values);
    }

    private static boolean isEmpty(TypedValue value) {
        return !(value instanceof JsonValue) && value.getValue() == null;
    }

    private static Object plain(String name, TypedValue value, ObjectMapper json) {
        if (value instanceof JsonValue node) {
            return tree(text(node), json);
        }
        var plain = value.getValue();
        if (plain instanceof SpinJsonNode node) {
            return tree(node.toString(), json);
        }
        if (plain instanceof String || plain instanceof Boolean || plain instanceof Number) {
            return plain;
        }
        throw wrongType(name);
    }

    private static JsonNode tree(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new NotAllowed("填写的内容不是有效的 JSON。");
        }
    }

    /** @param onForm the fields of the form itself: what an administrator added there need not be declared */
    void check(VariableMap sent, Supplier<Set<String>> onForm) {
        var foreign = new TreeSet<>(sent.keySet());
        foreign.removeAll(names);
        if (!foreign.isEmpty()) {
            foreign.removeAll(onForm.get());
        }
        if (!foreign.isEmpty()) {
            throw new NotAllowed("表单之外的数据不能提交：" + String.join("、", foreign));
        }
        sent.keySet().forEach(name -> checkValue(name, sent.getValueTyped(name)));
    }

    /** A serialised object cannot even be asked for its value, and no form has one. */
    private static void checkValue(String name, TypedValue sent) {
        if (sent instanceof ObjectValue) {
            throw wrongType(name);
        }
        if (text(sent).length() > MAXIMUM_LENGTH) {
            throw new NotAllowed("填写的内容过长（最多" + MAXIMUM_LENGTH + "字）：" + name);
        }
    }

    private static String text(TypedValue sent) {
        if (sent instanceof JsonValue node) {
            return Objects.requireNonNullElse(
                    node.isDeserialized() ? String.valueOf(node.getValue()) : node.getValueSerialized(), "");
        }
        return Objects.toString(sent.getValue(), "");
    }

    private static NotAllowed wrongType(String name) {
        return new NotAllowed("填写的内容类型不对：" + name);
    }
}
