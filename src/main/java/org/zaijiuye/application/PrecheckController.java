package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.form.ApplicationForm;

/** What would become of a form; nothing is stored. */
@RestController
@Tag(name = "预检", description = "与提交申请相同的表单，逐项回答结果、理由、缺少的材料、办理机构和时限，不保存")
class PrecheckController {

    private final Precheck precheck;
    private final Callers callers;

    PrecheckController(Precheck precheck, Callers callers) {
        this.precheck = precheck;
        this.callers = callers;
    }

    @PostMapping(path = "/api/precheck", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "预检一份申请",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ApplicationForm.class))))
    Precheck.Answer check(@RequestBody ObjectNode form) {
        return precheck.check(form.toString(), callers.user());
    }
}
