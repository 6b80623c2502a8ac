package org.zaijiuye.gate;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.w3c.dom.Element;
import org.zaijiuye.engine.ExpressionWords;
import org.zaijiuye.shared.Reach;

/** What a diagram names outside of itself: groups and forms, without which nobody can do a step, and processes. */
record ReferenceFaults(ModelFaults faults) {

    private static final String MISSING = "办理组“%s”不存在，或者不办件%s；应为岗位加机构编码，例如 street-clerk-371002001，多个组以逗号分开";

    void check() {
        faults.model().all("userTask|startEvent").forEach(this::form);
        faults.model().all("userTask").forEach(this::task);
        faults.model().all("callActivity").forEach(this::call);
        new Repetitions(faults, new HashMap<>()).check();
    }

    private void task(Element task) {
        var groups = ModelFile.camunda(task, "candidateGroups");
        faults.require(
                !groups.isBlank(), task, "NO_GROUP", "没有办理组，没有人能看到这个任务；请填写 Candidate groups，例如 street-clerk-371002001");
        var program = faults.known().program().find("userTask", task.getAttribute("id"));
        if (program.stream()
                .noneMatch(own -> ModelFile.camunda(own, "candidateGroups").equals(groups))) {
            groupsOf(task, groups);
        }
        program.ifPresent(own -> own(task, own));
        var hasForm = !ModelFile.camunda(task, "formRef").isEmpty();
        faults.require(hasForm, task, "NO_FORM", "没有表单，办理人无法办理；请在“Forms”中选“Camunda Forms”，填表单的编号");
    }

    /** Groups in a list with commas, unless an expression names them. */
    void groupsOf(Element place, String groups) {
        if (!ExpressionWords.isExpression(groups)) {
            Arrays.stream(groups.split(",", -1))
                    .map(String::strip)
                    .filter(not(String::isEmpty))
                    .forEach(group -> faults.exists(group, faults.known().groups(), place, "NO_GROUP", MISSING));
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
        if (!form.isEmpty()) {
            faults.exists(form, faults.known().forms().keySet(), element, "NO_FORM", "表单“%s”不存在%s；请改正表单编号，或一并部署该表单");
        }
    }

    private void call(Element call) {
        var called = call.getAttribute("calledElement");
        var deployed = faults.known().deployed();
        var missing = "调用的流程“%s”不在本次部署中%s；请在“Called element”中填写流程编号，或一并部署那个流程";
        if (faults.exists(called, deployed.processIds(), call, "NO_PROCESS", missing)) {
            var cycle = "调用的流程“" + called + "”又会回来调用本流程，永远办不完，请改为调用别的流程";
            var reached = Reach.of(List.of(called), process -> deployed.find("process", process).stream()
                    .flatMap(ModelFile::called));
            faults.require(!reached.contains(ModelFile.process(call)), call, "CYCLE", cycle);
        }
    }
}
