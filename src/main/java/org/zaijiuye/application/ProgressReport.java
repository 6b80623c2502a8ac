package org.zaijiuye.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.Progress.Ground;
import org.zaijiuye.application.Progress.ItemProgress;
import org.zaijiuye.application.Progress.Paused;
import org.zaijiuye.application.Progress.Status;
import org.zaijiuye.desk.NoteRows;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;

/** Puts progress together from the records and the open tasks. */
@Component
public class ProgressReport {

    private static final Map<HandlingState, String> STEPS = Map.of(
            HandlingState.WAITING_PREREQ, "等待前置事项办结",
            HandlingState.SUPPLEMENT, "等待申请人补正",
            HandlingState.NOTICE, "公示中",
            HandlingState.CLOSED, "已办结");

    private final Handlings handlings;
    private final Decisions decisions;
    private final OpenRequests open;
    private final StoredJson stored;
    private final GrantResults results;
    private final NoteRows notes;
    private final Callers callers;
    private final TaskService tasks;
    private final EngineCommands engine;

    ProgressReport(
            Handlings handlings,
            Decisions decisions,
            OpenRequests open,
            StoredJson stored,
            GrantResults results,
            NoteRows notes,
            Callers callers,
            TaskService tasks,
            EngineCommands engine) {
        this.handlings = handlings;
        this.decisions = decisions;
        this.open = open;
        this.stored = stored;
        this.results = results;
        this.notes = notes;
        this.callers = callers;
        this.tasks = tasks;
        this.engine = engine;
    }

    public Progress of(Application application) {
        var all = handlings.findByApplicationOrderByNumber(application.number());
        return new Progress(
                application.number(),
                application.receivedAt(),
                application.closedAt() == null ? Status.OPEN : Status.CLOSED,
                all.stream()
                        .map(Handling::caseNumber)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                all.stream().map(this::of).toList());
    }

    public ItemProgress of(Handling handling) {
        var decision = decisions.latest(handling.number(), DecisionRecord.Kind.DECISION);
        return new ItemProgress(
                handling.item(),
                handling.number(),
                handling.state().name(),
                step(handling),
                handling.office(),
                handling.targetOn(),
                handling.dueOn(),
                handling.provisional(),
                paused(handling),
                open.papers(handling),
                open.objection(handling),
                handling.outcome(),
                reasons(decision),
                decision.map(made -> results.today(handling, made)).orElse(null),
                callers.official() ? notes.of(handling) : null);
    }

    private String step(Handling handling) {
        var known = STEPS.get(handling.state());
        return known != null
                ? known
                : Optional.of(openTasks(handling))
                        .filter(step -> !step.isEmpty())
                        .orElse("系统核验");
    }

    private String openTasks(Handling handling) {
        return engine
                .call(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(handling.number())
                        .list())
                .stream()
                .map(Task::getName)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private @Nullable Paused paused(Handling handling) {
        return handlings.pauses(handling.number()).stream()
                .filter(pause -> pause.until() == null)
                .map(pause -> new Paused(pause.since(), pause.reason()))
                .findFirst()
                .orElse(null);
    }

    private List<Ground> reasons(Optional<DecisionRecord> decision) {
        return decision.map(stored::reasons).orElse(List.of()).stream()
                .map(Ground::of)
                .toList();
    }
}
