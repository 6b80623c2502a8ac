package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.form.ApplicationForm;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handlings;

/** The one form and what became of it. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "申请", description = "一张表单提交、查询进度、补正、撤回、提出异议")
class ApplicationsController {

    private final Submissions submissions;
    private final Applications applications;
    private final Handlings handlings;
    private final SubmissionActions followUps;
    private final ProgressReport report;
    private final Callers callers;

    ApplicationsController(
            Submissions submissions,
            Applications applications,
            Handlings handlings,
            SubmissionActions followUps,
            ProgressReport report,
            Callers callers) {
        this.submissions = submissions;
        this.applications = applications;
        this.handlings = handlings;
        this.followUps = followUps;
        this.report = report;
        this.callers = callers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "提交申请",
            description = "同一编号、同一内容再次提交，返回已有的申请（200）；内容不同为 409；内容有误为 422，一次列出全部问题。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ApplicationForm.class))))
    ResponseEntity<Progress> submit(@RequestBody ObjectNode form) {
        var answer = submissions.submit(form.toString(), callers.user());
        var progress = report.of(answer.application());
        return answer.created()
                ? ResponseEntity.created(URI.create("/api/applications/" + progress.number()))
                        .body(progress)
                : ResponseEntity.ok(progress);
    }

    @GetMapping("/{number}")
    @Operation(summary = "查询进度")
    Progress progress(@PathVariable String number) {
        read(number, "查询办理进度");
        return report.of(applications.findById(number).orElseThrow());
    }

    @PostMapping(path = "/{number}/supplements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "补正材料",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Requests.Supplement.class))))
    Progress supplement(@PathVariable String number, @RequestBody ObjectNode body) {
        read(number, "补正");
        again(() -> followUps.supplement(number, body, callers.user()));
        return report.of(applications.findById(number).orElseThrow());
    }

    @PostMapping(path = "/{number}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "撤回事项",
            description = "作出决定前可以撤回；已决定的为 409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Requests.Withdrawal.class))))
    Progress withdraw(@PathVariable String number, @RequestBody ObjectNode body) {
        read(number, "撤回");
        again(() -> followUps.withdraw(number, body));
        return report.of(applications.findById(number).orElseThrow());
    }

    @PostMapping(path = "/{number}/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "提出异议",
            description = "公示期内（NOTICE）或者决定后的规定期限内（DECISION）提出；也可以对所在案卷中依数据办理的注销提出。同一决定只复核一次。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Requests.Objection.class))))
    Lodged object(@PathVariable String number, @RequestBody ObjectNode body) {
        read(number, "异议");
        return new Lodged(Collision.again(() -> followUps.object(number, body, callers.user())));
    }

    private static void again(Runnable transaction) {
        Collision.again(() -> {
            transaction.run();
            return true;
        });
    }

    /** The number under which the objection is kept. */
    record Lodged(String objection) {}

    private void read(String number, String purpose) {
        var application = applications.findById(number).orElseThrow(() -> Callers.unknown(number));
        callers.read(
                List.of(application),
                handlings.findByApplicationOrderByNumber(number),
                application.personId(),
                number,
                purpose);
    }
}
