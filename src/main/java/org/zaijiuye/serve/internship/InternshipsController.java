package org.zaijiuye.serve.internship;

import static org.zaijiuye.serve.internship.InternshipRights.ENTERING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.RestorationReason;
import org.zaijiuye.office.WithdrawalReason;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/** Posts that host units offer, and the agreements that come of them. */
@RestController
@Tag(name = "就业见习", description = "见习岗位、见习协议的签订和结束")
class InternshipsController {

    private final InternshipPosts posts;
    private final InternshipPostIntake intake;
    private final InternshipWithdrawals withdrawals;
    private final Internships internships;
    private final OwnedPosts owned;
    private final EntryOwners owners;
    private final ServedPersons persons;
    private final Structure structure;

    InternshipsController(
            InternshipPosts posts,
            InternshipPostIntake intake,
            InternshipWithdrawals withdrawals,
            Internships internships,
            OwnedPosts owned,
            EntryOwners owners,
            ServedPersons persons,
            Structure structure) {
        this.posts = posts;
        this.intake = intake;
        this.withdrawals = withdrawals;
        this.internships = internships;
        this.owned = owned;
        this.owners = owners;
        this.persons = persons;
        this.structure = structure;
    }

    @PutMapping(path = "/api/internships/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记或者更改一个见习岗位",
            description = "补助不低于当地最低工资，期限3至12个月；填写电子邮箱的，报名直接发给单位，否则由专员转交。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = InternshipPostRequest.class))))
    void enter(@PathVariable String code, @RequestBody ObjectNode body) {
        var owner = posts.findById(code).map(InternshipPost::owner).orElseGet(() -> owners.ofCaller(ENTERING));
        owners.require(owner, ENTERING, "见习岗位“" + code + "”");
        withdrawals.refusal(code).ifPresent(why -> {
            throw new NotAllowed(why);
        });
        intake.enter(code, body, owner);
    }

    @PostMapping(path = "/api/internships/{code}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "撤下辖区内的见习岗位",
            description = "见习岗位所在区县的机构及其上级可以撤下任何单位登记的岗位；尚未签订协议的报名随之结束，并告知本人。撤下的不能再登记，误撤的可以恢复。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WithdrawalReason.class))))
    void withdraw(@PathVariable String code, @RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(WithdrawalReason.class, body));
        Collision.again(() -> {
            withdrawals.withdraw(code, sent.text("reason").orElseThrow());
            return true;
        });
    }

    @PostMapping(path = "/api/internships/{code}/restorations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "恢复误撤的见习岗位",
            description = "由撤下的机构及其上级恢复，写明理由，告知登记单位；没有被撤下、已经恢复的 409。有效期照撤下以前的，已经过了的由登记单位更改；已经结束的报名不恢复，本人可以再报名。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = RestorationReason.class))))
    void restore(@PathVariable String code, @RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(RestorationReason.class, body));
        Collision.again(() -> {
            withdrawals.restore(code, sent.text("reason").orElseThrow());
            return true;
        });
    }

    /** @param keepsRegistration whether the intern stays registered as unemployed */
    record Agreed(String agreement, LocalDate start, LocalDate end, boolean keepsRegistration) {}

    @PostMapping(path = "/api/internships/agreements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "登记见习协议",
            description = "期限3至12个月，补助不低于最低工资，须投保意外伤害险；见习不视为就业，失业登记保留。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AgreementRequest.class))))
    Agreed agree(@RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(AgreementRequest.class, body));
        var post = body.path("post").asText();
        var person = persons.named(sent, ENTERING, "登记见习协议", each -> owned.applied(each, post));
        return Collision.again(() -> internships.agree(person, sent, body));
    }

    @PostMapping(path = "/api/internships/agreements/ends", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记见习结束",
            description = "满最短期限的视为完成，不再安排第二次见习。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AgreementEndRequest.class))))
    void end(@RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(AgreementEndRequest.class, body));
        internships.end(persons.named(sent, ENTERING, "登记见习结束", owned::agreed), sent, body);
    }
}
