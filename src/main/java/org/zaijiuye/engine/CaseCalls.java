package org.zaijiuye.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objections;

/**
 * For whom a process of the program works: for what the process that calls it works for by the records, or, where nobody
 * calls it, for what the records let begin by itself. A foreign process, another's handling and a start by hand are none.
 */
@Component
public class CaseCalls {

    /** They do a part of another's work and begin by themselves only by a step of the program; a test compares this with the diagrams. */
    static final Set<String> PARTS =
            Set.of("EvidenceProcess", "ReviewProcess", "PublicNoticeProcess", "ContactProcess", "HandOverProcess");

    /** Whose variables are the form, which its own listener judges. */
    private static final String INTAKE = "ApplicationProcess";

    private final ThreadLocal<String> ownStart = new ThreadLocal<>();
    private final DiagramSteps steps;
    private final Handlings handlings;
    private final Objections objections;
    private final CaseTasks tasks;

    CaseCalls(DiagramSteps steps, Handlings handlings, Objections objections, CaseTasks tasks) {
        this.steps = steps;
        this.handlings = handlings;
        this.objections = objections;
        this.tasks = tasks;
    }

    /** Lets a step of the program begin the process of a handling, or of work on a case, that a diagram in force would have called. */
    public void starting(String number, Runnable start) {
        ownStart.set(number);
        try {
            start.run();
        } finally {
            ownStart.remove();
        }
    }

    /** @throws NotAllowed if a process of the program begins as no diagram and no record of ours lets it */
    void requireStart(ExecutionEntity instance) {
        if (!steps.isOfProgram(key(instance))) {
            return;
        }
        if (instance.getSuperExecution() == null) {
            requireAlone(instance);
        }
        requireCaller(instance);
    }

    /** @throws NotAllowed unless what called the process, if anything did, still works for the same case */
    void requireCaller(ExecutionEntity instance) {
        if (instance.getSuperExecution() != null) {
            requireCaller(instance, instance.getSuperExecution());
        }
    }

    private void requireCaller(ExecutionEntity called, ExecutionEntity caller) {
        if (!steps.isOfProgram(key(caller))) {
            throw new NotAllowed("流程 " + key(caller) + " 不是办件的流程，不能调用办件的步骤，没有执行。请管理员从流程图中去掉该调用。");
        }
        var number = called.getBusinessKey();
        var own = caller.getProcessBusinessKey();
        if (number == null || own == null || !isPart(key(called), number, own)) {
            throw new NotAllowed("流程 " + key(caller) + " 办理的是“" + own + "”，不能为“" + number + "”调用流程 " + key(called)
                    + "，没有执行。请管理员在流程图的调用步骤中把业务编号（Business key）恢复为程序自带的写法，然后重试。");
        }
    }

    /** Whether a process of a case calls another for the same handling, or for a part of the case. */
    private boolean isPart(String process, String number, String caller) {
        if (steps.isOfAnItem(process)) {
            return handlings
                    .findById(number)
                    .filter(handling -> steps.isOf(process, handling.item()))
                    .filter(handling -> caller.equals(owner(handling)))
                    .isPresent();
        }
        return number.equals(caller)
                || objections
                        .findById(caller)
                        .filter(objection -> objection.handling().equals(number))
                        .isPresent()
                || tasks.findByNumber(number)
                        .filter(task -> task.caseNumber().equals(caller))
                        .isPresent();
    }

    /** The application that asks for it, or the case in which an event did. */
    private static String owner(Handling handling) {
        var application = handling.application();
        return application == null ? String.valueOf(handling.caseNumber()) : application;
    }

    private void requireAlone(ExecutionEntity instance) {
        var process = key(instance);
        var number = instance.getBusinessKey();
        if (!mayBegin(process, number, instance)) {
            throw new NotAllowed("流程 " + process + " 由系统在办件需要时启动，不能另行为“" + number + "”启动，没有启动。请通过相应的业务接口办理。");
        }
        if (!process.equals(INTAKE) && !instance.getVariableNames().isEmpty()) {
            throw new NotAllowed(
                    "流程 " + process + " 启动时不带变量，请去掉变量“" + String.join("”“", instance.getVariableNames()) + "”。没有启动。");
        }
    }

    private boolean mayBegin(String process, @Nullable String number, ExecutionEntity instance) {
        return number == null
                ? !PARTS.contains(process)
                : number.equals(ownStart.get()) || (!PARTS.contains(process) && begins(process, number, instance));
    }

    private boolean begins(String process, String number, ExecutionEntity instance) {
        if (steps.isOfAnItem(process)
                && handlings
                        .findById(number)
                        .filter(handling -> steps.isOf(process, handling.item()))
                        .filter(handling -> handling.open() && handling.application() == null)
                        .isEmpty()) {
            return false;
        }
        return process.equals(INTAKE) || !runsAlready(process, number, instance);
    }

    private static boolean runsAlready(String process, String number, ExecutionEntity instance) {
        var runtime = instance.getProcessEngineServices().getRuntimeService();
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .anyMatch(other -> !other.getId().equals(instance.getId()));
    }

    private static String key(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
