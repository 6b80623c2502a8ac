package org.zaijiuye.serve.guidance;

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
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Offices;

/** The experts whose time is offered; whoever no longer takes appointments is set inactive, never deleted. */
@RestController
@Tag(name = "职业指导")
class ExpertsController {

    private final Experts experts;
    private final Offices offices;
    private final Structure structure;

    ExpertsController(Experts experts, Offices offices, Structure structure) {
        this.experts = experts;
        this.offices = offices;
        this.structure = structure;
    }

    @PutMapping(path = "/api/guidance/experts/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记或者更改一位指导专家",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ExpertRequest.class))))
    void enter(@PathVariable String code, @RequestBody ObjectNode body) {
        var sent = structure.examine(ExpertRequest.class, body);
        sent.require(code.matches("[A-Z0-9]{1,20}"), "code", "专家编号应为1至20位大写字母或者数字。");
        sent.text("office")
                .ifPresent(office ->
                        sent.require(offices.existsById(office), "office", "没有代码为“" + office + "”的机构，请先登记机构。"));
        Rejected.refuse(sent.faults());
        experts.save(new GuidanceExpert(
                code,
                sent.text("name").orElseThrow(),
                sent.text("office").orElseThrow(),
                sent.text("place").orElseThrow(),
                sent.text("topics").orElseThrow(),
                body.path("active").asBoolean(),
                !experts.existsById(code)));
    }
}
