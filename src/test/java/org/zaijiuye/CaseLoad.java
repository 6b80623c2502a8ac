package org.zaijiuye;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes applications for registration and benefit through an engine, from the form to the closed application: each
 * thread sends one, executes its jobs and plays its three clerks, all by the engine's Java services and as
 * authenticated users. Finding the next task or job is not counted; a clerk sees it in a list.
 */
final class CaseLoad {

    static final String STREET_CLERK = "street-clerk-371082001";
    static final String OFFICER = "si-officer-371082-si";
    static final String REVIEWER = "si-reviewer-371082-si";

    private static final int ROUNDS = 1_000;

    private final ProcessEngine engine;
    private final SqlCounts counts;
    private final Runnable worker;
    private final IntFunction<VariableMap> form;
    private final BiFunction<String, Map<String, Object>, Map<String, Object>> answer;
    private final Map<String, List<String>> groups;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param worker one round of the external tasks; one thread at a time, as in the program
     * @param form what application i is started with
     * @param answer what is sent for a task of this kind beside the clerk's decision
     */
    CaseLoad(
            ProcessEngine engine,
            SqlCounts counts,
            Runnable worker,
            IntFunction<VariableMap> form,
            BiFunction<String, Map<String, Object>, Map<String, Object>> answer) {
        this.engine = engine;
        this.counts = counts;
        this.worker = worker;
        this.form = form;
        this.answer = answer;
        this.groups = Map.of(
                "portal",
                groupsOf("portal"),
                STREET_CLERK,
                groupsOf(STREET_CLERK),
                OFFICER,
                groupsOf(OFFICER),
                REVIEWER,
                groupsOf(REVIEWER));
    }

    static String number(int application) {
        return "BENCH-%06d".formatted(application);
    }

    void run(int applications, int threads) throws InterruptedException, ExecutionException {
        var end = next.get() + applications;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var clerks = java.util.stream.IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        for (var i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                            handle(i);
                        }
                    }))
                    .toList();
            for (var clerk : clerks) {
                clerk.get();
            }
        } finally {
            pool.shutdown();
        }
        next.set(end);
    }

    private void handle(int application) {
        var number = number(application);
        as("portal", () -> engine.getRuntimeService()
                .startProcessInstanceByKey("ApplicationProcess", number, form.apply(application)));
        jobs(number);
        complete(STREET_CLERK, number + "-01", "Task_FirstReview");
        complete(OFFICER, number + "-02", "Task_FirstReview");
        complete(REVIEWER, number + "-02", "Task_Recheck");
        jobs(number);
        jobs("C" + number);
    }

    private void complete(String user, String handling, String taskKey) {
        var task = await(handling, taskKey);
        as(user, () -> engine.getTaskService().claim(task.getId(), user));
        var values = answer.apply(taskKey, Map.of("decision", "AGREE"));
        as(user, () -> engine.getFormService().submitTaskForm(task.getId(), values));
    }

    private Task await(String handling, String taskKey) {
        for (var i = 0; i < ROUNDS; i++) {
            synchronized (worker) {
                var task = find(handling, taskKey);
                if (task != null) {
                    return task;
                }
                counts.counted(worker);
            }
        }
        throw new IllegalStateException("no " + taskKey + " of " + handling);
    }

    private @Nullable Task find(String handling, String taskKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(handling)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    /** Executes what waits in one process, as the job executor would; its rounds of acquiring are not counted. */
    private void jobs(String businessKey) {
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        var jobs = engine.getManagementService().createJobQuery().processInstanceId(process);
        jobs.list()
                .forEach(job ->
                        counts.counted(() -> engine.getManagementService().executeJob(job.getId())));
    }

    private void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, groups.get(user));
        try {
            counts.counted(work);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
