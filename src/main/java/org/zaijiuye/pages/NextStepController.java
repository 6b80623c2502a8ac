package org.zaijiuye.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Opinions;

/**
 * Where a case is now, for the official who has just completed a task of it. Below the path of the web apps, so that
 * their log-in counts; it names nobody but the office.
 */
@RestController
class NextStepController {

    private final Handlings handlings;
    private final Opinions opinions;
    private final TaskService tasks;
    private final IdentityService identities;
    private final EngineCommands engine;

    NextStepController(
            Handlings handlings,
            Opinions opinions,
            TaskService tasks,
            IdentityService identities,
            EngineCommands engine) {
        this.handlings = handlings;
        this.opinions = opinions;
        this.tasks = tasks;
        this.identities = identities;
        this.engine = engine;
    }

    record NextStep(String text) {}

    @GetMapping("/camunda/api/office/next-steps/{handling}")
    NextStep of(@PathVariable String handling) {
        return handlings
                .findById(handling)
                .filter(this::workedOnByCaller)
                .map(each -> new NextStep(text(each)))
                .orElseThrow(() ->
                        new Rejected(HttpStatus.NOT_FOUND.value(), "没有您办过的办件“" + handling + "”，请核对编号。", List.of()));
    }

    private boolean workedOnByCaller(Handling handling) {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .filter(caller -> opinions.of(handling.number()).stream()
                        .anyMatch(opinion -> opinion.userId().equals(caller.getUserId())))
                .isPresent();
    }

    private String text(Handling handling) {
        var outcome = handling.outcome();
        if (outcome != null) {
            return "该办件已办结：" + HandlingOutcome.valueOf(outcome).title() + "。";
        }
        var waiting = engine.call(() -> waiting(handling.number()));
        return waiting.isEmpty() ? "该办件由系统继续处理。" : "该办件现在：" + waiting + "。";
    }

    private String waiting(String handling) {
        return tasks.createTaskQuery().processInstanceBusinessKey(handling).list().stream()
                .map(this::waiting)
                .collect(Collectors.joining("；"));
    }

    private String waiting(Task task) {
        var offices = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .flatMap(
                        group -> Optional.ofNullable(
                                identities.createGroupQuery().groupId(group).singleResult())
                                .map(Group::getName)
                                .stream())
                .collect(Collectors.joining("、"));
        return offices.isEmpty() ? task.getName() : task.getName() + "（" + offices + "）";
    }
}
