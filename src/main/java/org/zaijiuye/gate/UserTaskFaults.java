package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/** Whether somebody can do a human step: a group that exists, and a form that exists. */
final class UserTaskFaults {

    private static final List<String> PERSONS = List.of("assignee", "candidateUsers");
    private static final List<String> FORMS = List.of("userTask", "startEvent");

    private final ModelFile model;
    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    private UserTaskFaults(ModelFile model, Known known) {
        this.model = model;
        this.known = known;
    }

    static List<Fault> of(ModelFile model, Known known) {
        var check = new UserTaskFaults(model, known);
        FORMS.stream().flatMap(model::all).forEach(check::form);
        model.all("userTask").forEach(check::task);
        return check.faults;
    }

    private void task(Element task) {
        if (PERSONS.stream().anyMatch(person -> task.hasAttributeNS(ModelFile.CAMUNDA, person))
                || task.getElementsByTagNameNS("*", "resourceRole").getLength() > 0
                || task.getElementsByTagNameNS("*", "potentialOwner").getLength() > 0
                || task.getElementsByTagNameNS("*", "humanPerformer").getLength() > 0) {
            add(task, "PERSON", "办理人不能指定到人，请删除 Assignee 和 Candidate users，只填办理组（Candidate groups）");
        }
        groups(task, ModelFile.camunda(task, "candidateGroups"));
        known.program().userTask(task.getAttribute("id")).ifPresent(own -> own(task, own));
        if (ModelFile.camunda(task, "formRef").isEmpty()) {
            add(task, "NO_FORM", "没有表单，办理人无法办理；请在“Forms”中选“Camunda Forms”，填表单的编号");
        }
    }

    private void groups(Element task, String groups) {
        if (groups.isBlank()) {
            add(task, "NO_GROUP", "没有办理组，没有人能看到这个任务；请填写 Candidate groups，例如 street-clerk-371002001");
        } else if (!ExpressionWords.isExpression(groups)) {
            Arrays.stream(groups.split(",", -1))
                    .map(String::strip)
                    .filter(group -> !known.groups().test(group))
                    .forEach(group -> add(
                            task, "NO_GROUP", "办理组“" + group + "”不存在；应为岗位加机构编码，例如 street-clerk-371002001，多个组以逗号分开"));
        }
    }

    /** A task that the program knows: what is done at its end is written for its process and its form. */
    private void own(Element task, Element own) {
        if (!ModelFile.process(task).equals(ModelFile.process(own))) {
            add(
                    task,
                    "RESERVED_ID",
                    "编号 " + task.getAttribute("id") + " 是程序在流程 " + ModelFile.process(own) + " 中的任务，请改用自己的编号");
        } else if (!ModelFile.camunda(task, "formRef").equals(ModelFile.camunda(own, "formRef"))) {
            add(task, "FORM_CHANGED", "程序的任务要用它自己的表单“" + ModelFile.camunda(own, "formRef") + "”，请改回；文字和另加的字段可以在那个表单里改");
        }
    }

    private void form(Element element) {
        var form = ModelFile.camunda(element, "formRef");
        if (!form.isEmpty() && !known.forms().containsKey(form)) {
            add(
                    element,
                    "NO_FORM",
                    "表单“" + form + "”不存在" + NearNames.hint(form, known.forms().keySet()) + "；请改正表单编号，或一并部署该表单");
        }
    }

    private void add(Element task, String code, String message) {
        faults.add(model.fault(task, code, message));
    }
}
