package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.PersonRequest;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Collision;

/** Takes it that somebody has read the guide. */
@RestController
@Tag(name = "职业指导")
class GuideReceiptController {

    private final GuideReading reading;
    private final ServedPersons persons;

    GuideReceiptController(GuideReading reading, ServedPersons persons) {
        this.reading = reading;
        this.persons = persons;
    }

    @PostMapping(path = "/api/guidance/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "确认本人已阅读职业指导服务指引",
            description = "记在最近一次发送的指引上，重复确认不变；算一次联系，不计为职业指导。没有发送过的 409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    SentGuide confirm(@RequestBody ObjectNode body) {
        var person = persons.named(body, Role.SENDERS, "确认阅读职业指导服务指引");
        return Collision.again(() -> reading.confirm(person));
    }
}
