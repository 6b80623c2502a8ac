package org.zaijiuye.gate;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/** What a diagram names outside of itself: groups and forms, without which nobody can do a step, and processes. */
record ReferenceFaults(ModelFaults faults) {

    void check() {
        var model = faults.model();
        Stream.of("userTask", "startEvent").flatMap(model::all).forEach(this::form);
        model.all("userTask").forEach(this::task);
        model.all("callActivity").forEach(this::call);
    }

    private void task(Element task) {
        if (Stream.of("assignee", "candidateUsers").anyMatch(who -> task.hasAttributeNS(ModelFile.CAMUNDA, who))
                || Xml.descendants(task, "*")
                        .anyMatch(part -> part.getLocalName().matches("resourceRole|potentialOwner|humanPerformer"))) {
            faults.add(task, "PERSON", "办理人不能指定到人，请删除 Assignee 和 Candidate users，只填办理组（Candidate groups）");
        }
        groups(task, ModelFile.camunda(task, "candidateGroups"));
        faults.known().program().userTask(task.getAttribute("id")).ifPresent(own -> own(task, own));
        if (ModelFile.camunda(task, "formRef").isEmpty()) {
            faults.add(task, "NO_FORM", "没有表单，办理人无法办理；请在“Forms”中选“Camunda Forms”，填表单的编号");
        }
    }

    private void groups(Element task, String groups) {
        if (groups.isBlank()) {
            faults.add(task, "NO_GROUP", "没有办理组，没有人能看到这个任务；请填写 Candidate groups，例如 street-clerk-371002001");
        } else {
            groupsOf(task, groups);
        }
    }

    /** Groups in a list with commas, unless an expression names them. */
    void groupsOf(Element place, String groups) {
        if (!ExpressionWords.isExpression(groups)) {
            Arrays.stream(groups.split(",", -1))
                    .map(String::strip)
                    .filter(group -> !group.isEmpty())
                    .filter(not(faults.known().groups()))
                    .forEach(group -> faults.add(
                            place, "NO_GROUP", "办理组“" + group + "”不存在；应为岗位加机构编码，例如 street-clerk-371002001，多个组以逗号分开"));
        }
    }

    /** A task that the program knows: what is done at its end is written for its process and its form. */
    private void own(Element task, Element own) {
        var process = ModelFile.process(own);
        var form = ModelFile.camunda(own, "formRef");
        if (!ModelFile.process(task).equals(process)) {
            faults.add(task, "RESERVED_ID", "编号 " + task.getAttribute("id") + " 是程序在流程 " + process + " 中的任务，请改用自己的编号");
        } else if (!ModelFile.camunda(task, "formRef").equals(form)) {
            faults.add(task, "FORM_CHANGED", "程序的任务要用它自己的表单“" + form + "”，请改回；文字和另加的字段可以在那个表单里改");
        }
    }

    private void form(Element element) {
        var form = ModelFile.camunda(element, "formRef");
        var forms = faults.known().forms().keySet();
        if (!form.isEmpty() && !forms.contains(form)) {
            faults.add(element, "NO_FORM", "表单“" + form + "”不存在" + NearNames.hint(form, forms) + "；请改正表单编号，或一并部署该表单");
        }
    }

    private void call(Element call) {
        var called = call.getAttribute("calledElement");
        var existing = faults.known().deployed().processIds();
        if (called.isBlank()) {
            faults.add(call, "NO_PROCESS", "没有填写调用哪个流程，请在“Called element”中填写流程编号");
        } else if (!existing.contains(called)) {
            var hint = NearNames.hint(called, existing);
            faults.add(call, "NO_PROCESS", "调用的流程“" + called + "”不在本次部署中" + hint + "；请改正编号，或一并部署");
        } else if (reached(called).contains(ModelFile.process(call))) {
            faults.add(call, "CYCLE", "调用的流程“" + called + "”又会回来调用本流程，永远办不完，请改为调用别的流程");
        }
    }

    private List<String> reached(String process) {
        var reached = new ArrayList<>(List.of(process));
        for (var i = 0; i < reached.size(); i++) {
            faults.known().deployed().process(reached.get(i)).stream()
                    .flatMap(ModelFile::called)
                    .filter(called -> !reached.contains(called))
                    .forEach(reached::add);
        }
        return reached;
    }
}
