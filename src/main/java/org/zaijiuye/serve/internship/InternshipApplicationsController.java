package org.zaijiuye.serve.internship;

import static org.zaijiuye.serve.internship.InternshipRights.ENTERING;
import static org.zaijiuye.serve.internship.InternshipRights.SENDERS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
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
import org.zaijiuye.application.PersonRequest;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** Applications for internship posts: what people answer, and what host units answer. */
@RestController
@RequestMapping("/api/internships")
@Tag(name = "就业见习")
class InternshipApplicationsController {

    private final InternshipPlacement placement;
    private final InternshipAnswers answers;
    private final OwnedPosts owned;
    private final ServedPersons persons;
    private final Structure structure;

    InternshipApplicationsController(
            InternshipPlacement placement,
            InternshipAnswers answers,
            OwnedPosts owned,
            ServedPersons persons,
            Structure structure) {
        this.placement = placement;
        this.answers = answers;
        this.owned = owned;
        this.persons = persons;
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
        var sent = Rejected.sound(structure.examine(ApplicationRequest.class, body));
        var person = persons.named(sent, SENDERS, "代为报名见习岗位");
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
                persons.named(sent, SENDERS, "代为答复见习岗位推送"),
                body.path("post").asText(),
                sent.text("reason").orElse(null));
    }

    @PostMapping(path = "/consent-withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "撤回推送见习岗位的同意",
            description = "不再推送；已经报名的不受影响，仍可以自选岗位报名。再次申请就业见习信息推送的，恢复推送。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    void withdrawConsent(@RequestBody ObjectNode body) {
        answers.withdrawConsent(persons.named(body, SENDERS, "撤回推送见习岗位的同意"));
    }

    @GetMapping("/applications/{number}")
    @Operation(summary = "查询见习报名")
    Shown show(@PathVariable String number) {
        return shown(own(number, SENDERS, "查询见习报名"));
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
        own(number, ENTERING, "登记见习单位的答复");
        return shown(Collision.again(() -> {
            placement.answer(placement.require(number), accepted, null, reason);
            return placement.require(number);
        }));
    }

    private InternshipApplication own(String number, Set<Role> roles, String purpose) {
        var application = placement.require(number);
        var person = application.personId();
        persons.require(person, number, purpose, persons.serves(person, roles) || owned.isOwner(application.post()));
        return application;
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
