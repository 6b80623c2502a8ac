package org.zaijiuye;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.engine.DiagramStep;

/** The element templates that Modeler offers to administrators, from the program's delegates and diagrams. */
final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, DiagramStep> steps;
    private final Collection<DiagramFile> diagrams;

    ElementTemplates(Map<String, DiagramStep> steps, Collection<DiagramFile> diagrams) {
        this.steps = steps;
        this.diagrams = diagrams;
    }

    /** Content by file name. */
    Map<String, ArrayNode> files() {
        return Map.of(
                "program-steps.json", programSteps(),
                "called-processes.json", calledProcesses(),
                "messages.json", messages(),
                "people.json", people());
    }

    private ArrayNode programSteps() {
        var all = JSON.createArrayNode();
        steps.forEach((bean, step) -> {
            var template = template(all, bean, step.title(), step.help() + places(step), "bpmn:ServiceTask");
            hidden(template, "${" + bean + "}", "property", "camunda:delegateExpression");
            if (step.help().contains("扩展属性 item")) {
                asked(template, "事项代码", "例如 benefit", "camunda:property", "item", true);
            }
            if (bean.equals("sendNoticeDelegate")) {
                field(asked(template, "标题", "不超过100字", "camunda:field", "title", true));
                field(asked(template, "内容", "不超过1000字，可以写 ${case.office} 一类的表达式", "camunda:field", "text", true));
                field(asked(template, "办理组", "不填则发给申请人；例如 street-clerk-371002001", "camunda:field", "groups", false));
            }
        });
        var external = template(
                all,
                "externalTask",
                "交外部系统办理（短信、邮件）",
                "由接入系统领取并办理的外部任务；主题须在程序配置 zaijiuye.external-topics 中登记。填了标题、内容的，接入系统领取以后连同申请人的手机号码一起取得，不经过流程变量。",
                "bpmn:ServiceTask");
        hidden(external, "external", "property", "camunda:type");
        asked(external, "主题", "配置中登记过的主题，例如 sms", "property", "camunda:topic", true);
        field(asked(external, "标题", "短信没有标题的不填", "camunda:field", "title", false));
        field(asked(external, "内容", "发给申请人的话，可以写 ${case.office} 一类的表达式", "camunda:field", "text", false));
        return all;
    }

    private static String places(DiagramStep step) {
        return step.processes().length == 0
                ? ""
                : "只可用在：" + String.join("、", step.processes()).replace(DiagramStep.ITEMS, "各事项的流程") + "。";
    }

    /** As the program itself calls the process. */
    private ArrayNode calledProcesses() {
        var calls = new TreeMap<String, CallActivity>();
        diagrams.forEach(diagram ->
                diagram.all(CallActivity.class).forEach(call -> calls.putIfAbsent(call.getCalledElement(), call)));
        var all = JSON.createArrayNode();
        calls.forEach((process, call) -> {
            var called = diagrams.stream()
                    .filter(diagram -> diagram.processId().equals(process))
                    .findFirst()
                    .orElseThrow()
                    .process();
            var template = template(all, process, "调用：" + called.getName(), documentation(called), "bpmn:CallActivity");
            hidden(template, process, "property", "calledElement");
            hidden(template, "deployment", "property", "camunda:calledElementBinding");
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .filter(in -> in.getCamundaBusinessKey() != null)
                    .forEach(in -> hidden(template, in.getCamundaBusinessKey(), "camunda:in:businessKey", null));
            call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaOut.class)
                    .list()
                    .forEach(out -> hidden(template, out.getCamundaTarget(), "camunda:out", null)
                            .put("source", out.getCamundaSource()));
        });
        return all;
    }

    private ArrayNode messages() {
        var receivers = new TreeMap<String, FlowElement>();
        diagrams.forEach(diagram -> diagram.all(MessageEventDefinition.class).stream()
                .filter(event -> event.getMessage() != null)
                .forEach(event ->
                        receivers.putIfAbsent(event.getMessage().getName(), (FlowElement) event.getParentElement())));
        var all = JSON.createArrayNode();
        receivers.forEach((message, receiver) -> hidden(
                template(
                        all,
                        message,
                        "等待消息：" + receiver.getName(),
                        "在右侧“Message”中新建或选择消息，名称（Name）填 " + message + "。" + documentation(receiver),
                        "bpmn:StartEvent",
                        "bpmn:IntermediateCatchEvent",
                        "bpmn:BoundaryEvent"),
                receiver.getName(),
                "property",
                "name"));
        return all;
    }

    private ArrayNode people() {
        var all = JSON.createArrayNode();
        var own = template(all, "ownStep", "自己的人工步骤", "由人办理的步骤：问什么由表单定，回答记入“补充记录”，后面的办理人都能看到，不影响决定。", "bpmn:UserTask");
        asked(own, "表单编号", "表单文件中的编号（ID），例如 VisitHome", "property", "camunda:formRef", true);
        hidden(own, "deployment", "property", "camunda:formRefBinding");
        asked(own, "办理组", "例如 street-clerk-371002001；多个组以逗号分开", "property", "camunda:candidateGroups", true);
        diagrams.stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .sorted((one, other) -> one.getId().compareTo(other.getId()))
                .forEach(task -> {
                    var help = "程序的人工步骤，编号（ID）须为 " + task.getId() + "，只可用在原来的流程中。" + documentation(task);
                    var template = template(all, task.getId(), "程序步骤：" + task.getName(), help, "bpmn:UserTask");
                    hidden(template, task.getCamundaFormRef(), "property", "camunda:formRef");
                    hidden(template, "deployment", "property", "camunda:formRefBinding");
                    hidden(template, task.getCamundaCandidateGroups(), "property", "camunda:candidateGroups");
                    hidden(template, task.getCamundaDueDate(), "property", "camunda:dueDate");
                    hidden(template, task.getCamundaFollowUpDate(), "property", "camunda:followUpDate");
                });
        return all;
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static ObjectNode template(ArrayNode all, String id, String name, String help, String... elements) {
        var template = all.addObject()
                .put("$schema", SCHEMA)
                .put("name", name)
                .put("id", "org.zaijiuye." + id)
                .put("version", 1)
                .put("description", help);
        List.of(elements).forEach(template.putArray("appliesTo")::add);
        template.putArray("properties");
        return template;
    }

    /** Answers the binding. */
    private static ObjectNode hidden(ObjectNode template, String value, String binding, @Nullable String name) {
        var property = template.withArray("properties")
                .addObject()
                .put("type", "Hidden")
                .put("value", value);
        return bind(property, binding, name);
    }

    /** Answers the property. */
    private static ObjectNode asked(
            ObjectNode template, String label, String help, String binding, @Nullable String name, boolean required) {
        var property = template.withArray("properties")
                .addObject()
                .put("label", label)
                .put("description", help)
                .put("type", "String");
        bind(property, binding, name);
        if (required) {
            property.putObject("constraints").put("notEmpty", true);
        }
        return property;
    }

    private static void field(ObjectNode property) {
        property.withObject("/binding").put("expression", true);
    }

    private static ObjectNode bind(ObjectNode property, String type, @Nullable String name) {
        var binding = property.putObject("binding").put("type", type);
        return name == null ? binding : binding.put("name", name);
    }
}
