package org.zaijiuye.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Persons;
import org.zaijiuye.task.ExternalStep;
import org.zaijiuye.task.ExternalSteps;

/** Tells the worker of an external task whom to write to and what, as long as it holds the task; every look is logged. */
@RestController
class StepMessageController {

    private final ExternalSteps steps;
    private final StepSubjects subjects;
    private final Persons persons;
    private final AccessLog accessLog;

    StepMessageController(ExternalSteps steps, StepSubjects subjects, Persons persons, AccessLog accessLog) {
        this.steps = steps;
        this.subjects = subjects;
        this.persons = persons;
        this.accessLog = accessLog;
    }

    @GetMapping("/api/external-tasks/{id}/message")
    @Transactional
    public ResponseEntity<StepMessage> message(
            @PathVariable String id, @RequestParam String workerId, Principal caller) {
        var step = steps.held(id, workerId);
        var subject = subjects.of(step.businessKey());
        var person = Optional.ofNullable(subject.person())
                .flatMap(known -> persons.findById(known))
                .orElseThrow(() -> stopped(step, "的流程没有申请人，没有收信人可以给"));
        var message = new StepMessage(person.mobile().text(), field(step, "title"), field(step, "text"));
        accessLog.read(caller.getName(), person.key(), subject.number(), "外部任务“" + step.topic() + "”：取手机号码和内容");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(message);
    }

    /** Nobody is sent an empty message; a step without the field leaves the words to the outside system. */
    private static @Nullable String field(ExternalStep step, String name) {
        var value = step.fields().get(name);
        if (value != null && value.isBlank()) {
            throw stopped(step, "的字段 " + name + " 此时是空白的");
        }
        return value;
    }

    private static Rejected stopped(ExternalStep step, String what) {
        return new Rejected(409, "步骤“" + step.name() + "”" + what + "，请不要发送，用 failure 报告，由系统管理员改正流程图后重试。", List.of());
    }
}
