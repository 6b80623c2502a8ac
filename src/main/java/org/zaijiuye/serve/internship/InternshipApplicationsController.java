package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** Applications for internship posts: what people answer, and what host units answer. */
@RestController
@RequestMapping("/api/internships")
@Tag(name = "就业见习")
class InternshipApplicationsController {

    private final InternshipPlacement placement;
    private final InternshipAnswers answers;
    private final InternshipPeople people;
    private final Structure structure;

    InternshipApplicationsController(
            InternshipPlacement placement, InternshipAnswers answers, InternshipPeople people, Structure structure) {
        this.placement = placement;
        this.answers = answers;
        this.people = people;
        this.structure = structure;
    }

    /** An application; it names nobody. */
    record Shown(
            String application,
            String post,
            ApplicationState state,
            LocalDate appliedOn,
            LocalDate forwardBy,
            @Nullable LocalDate forwardedOn,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate closedOn) {}

    @PostMapping(path = "/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "报名一个见习岗位",
            description = "推送过的或者自选的岗位；有电子邮箱的单位直接收到，其余由岗位推介专员转交。尚未办结的同一报名再次提交不变。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ApplicationRequest.class))))
    Shown apply(@RequestBody ObjectNode body) {
        Rejected.sound(structure.examine(ApplicationRequest.class, body));
        var person = people.require(body);
        return shown(
                Collision.again(() -> placement.apply(person, body.path("post").asText())));
    }

    @PostMapping(path = "/declines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "对推送的见习岗位不感兴趣",
            description = "没有不利后果；没有推送过的岗位为 404。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ApplicationRequest.class))))
    void decline(@RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(ApplicationRequest.class, body));
        answers.decline(
                people.require(body),
                body.path("post").asText(),
                sent.text("reason").orElse(null));
    }

    @GetMapping("/applications/{number}")
    @Operation(summary = "查询见习报名")
    Shown show(@PathVariable String number) {
        return shown(placement.require(number));
    }

    @PostMapping(path = "/applications/{number}/outcomes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "登记见习单位的答复",
            description = "已转交的报名：接收，或者不接收（须说明原因）。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OutcomeRequest.class))))
    Shown outcome(@PathVariable String number, @RequestBody ObjectNode body) {
        var sent = structure.examine(OutcomeRequest.class, body);
        var accepted = body.path("accepted").asBoolean();
        var reason = sent.text("reason").orElse(null);
        sent.require(accepted || reason != null, "reason", "见习单位不接收的，请说明原因。");
        Rejected.refuse(sent.faults());
        Collision.again(() -> {
            placement.answer(placement.require(number), accepted, null, reason);
            return true;
        });
        return show(number);
    }

    private static Shown shown(InternshipApplication application) {
        return new Shown(
                application.number(),
                application.post(),
                application.state(),
                application.appliedOn(),
                application.forwardBy(),
                application.forwardedOn(),
                application.answerBy(),
                application.closedOn());
    }
}
