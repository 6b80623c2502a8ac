package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Structure;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** The employers who offer posts, and who of them may not. */
@RestController
@Tag(name = "岗位")
class EmployersController {

    private final VacancyClosing closing;
    private final EmployerOwners owners;
    private final Structure structure;

    EmployersController(VacancyClosing closing, EmployerOwners owners, Structure structure) {
        this.closing = closing;
        this.owners = owners;
        this.structure = structure;
    }

    @PutMapping(path = "/api/employers/{uscc}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记用人单位，更名，列入或者移出黑名单",
            description = "黑名单在列入机构所在的市有效：该单位在本市的在招岗位随即停止，此后报送的不予发布；移出以后要重新报送。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = EmployerRequest.class))))
    void enter(@PathVariable String uscc, @RequestBody ObjectNode body) {
        var sent = structure.examine(EmployerRequest.class, body);
        var barred = body.path("barred").asBoolean();
        sent.require(CreditCode.isValid(uscc), "uscc", "统一社会信用代码不正确，请核对18位代码。");
        sent.require(!barred || sent.text("reason").isPresent(), "reason", "列入黑名单的，请写明原因。");
        Rejected.refuse(sent.faults());
        var code = CreditCode.normalise(uscc);
        Collision.again(() -> {
            var name = sent.text("name").orElseThrow();
            closing.enter(
                    code,
                    owners.require(code, name),
                    name,
                    barred ? sent.text("reason").orElseThrow() : null);
            return true;
        });
    }
}
