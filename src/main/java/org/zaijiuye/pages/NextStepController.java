package org.zaijiuye.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.StepNote;
import org.zaijiuye.records.StepNotes;

/**
 * Where a case or a payment batch is now, for the official who has just completed a task of it. Below the path of the web apps, so that
 * their log-in counts; it names nobody but the office.
 */
@RestController
class NextStepController {

    private final Handlings handlings;
    private final Opinions opinions;
    private final StepNotes stepNotes;
    private final Objections objections;
    private final PaymentBatches batches;
    private final BatchNotes notes;
    private final TaskService tasks;
    private final IdentityService identities;
    private final EngineCommands engine;

    NextStepController(
            Handlings handlings,
            Opinions opinions,
            StepNotes stepNotes,
            Objections objections,
            PaymentBatches batches,
            BatchNotes notes,
            TaskService tasks,
            IdentityService identities,
            EngineCommands engine) {
        this.handlings = handlings;
        this.opinions = opinions;
        this.stepNotes = stepNotes;
        this.objections = objections;
        this.batches = batches;
        this.notes = notes;
        this.tasks = tasks;
        this.identities = identities;
        this.engine = engine;
    }

    record NextStep(String text) {}

    @GetMapping("/camunda/api/office/next-steps/{work}")
    NextStep of(@PathVariable String work) {
        return handlings
                .findById(work)
                .filter(each -> byCaller(Stream.concat(
                        opinions.of(work).stream().map(Opinion::userId),
                        stepNotes.about(List.of(work)).stream().map(StepNote::userId))))
                .map(this::text)
                .or(() -> batches.findById(work)
                        .filter(each -> byCaller(
                                notes.findByBatchOrderById(work).stream().map(BatchNote::userId)))
                        .map(NextStepController::text))
                .map(NextStep::new)
                .orElseThrow(() ->
                        new Rejected(HttpStatus.NOT_FOUND.value(), "没有您办过的办件或者批次“" + work + "”，请核对编号。", List.of()));
    }

    private boolean byCaller(Stream<String> users) {
        var caller = identities.getCurrentAuthentication();
        return caller != null && users.anyMatch(user -> user.equals(caller.getUserId()));
    }

    private static String text(PaymentBatch batch) {
        return switch (batch.state()) {
            case COLLECTED -> "该批次待审批。";
            case APPROVED -> "该批次已批准，由系统送银行代发，再逐笔入账。";
            case BOOKED -> "该批次已发放，逐笔入账。";
            case RETURNED -> "该批次已退回，明细留待下次汇集。";
        };
    }

    private String text(Handling handling) {
        var outcome = handling.outcome();
        var objection = objections.underReview(handling.number()).map(Objection::number);
        if (outcome != null && objection.isEmpty()) {
            return "该办件已办结：" + HandlingOutcome.valueOf(outcome).title() + "。";
        }
        var subject = objection.isEmpty() ? "该办件" : "对决定的异议正在复核，";
        var keys = Stream.concat(Stream.of(handling.number()), objection.stream());
        var waiting = engine.call(() -> waiting(keys));
        return waiting.isEmpty() ? subject + "由系统继续处理。" : subject + "现在：" + waiting + "。";
    }

    private String waiting(Stream<String> keys) {
        return keys.flatMap(key -> tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream())
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
