package org.zaijiuye.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.office.Reporters;
import org.zaijiuye.problem.Collision;

/** Facts that other agencies report about a person; the same event id counts once. */
@RestController
@Tag(name = "事件", description = "就业、养老、死亡、收款账户等情况变化的报告")
class EventsController {

    private final EventInbox events;
    private final EventForm form;
    private final Reporters reporters;

    EventsController(EventInbox events, EventForm form, Reporters reporters) {
        this.events = events;
        this.form = form;
        this.reporters = reporters;
    }

    @PostMapping(path = "/api/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "报告事件",
            description = "按事件编号去重；没有在办案件的事件先保留，案件建立后处理。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = EventRequest.class))))
    Taken take(@RequestBody ObjectNode body, Principal caller) {
        var report = form.report(
                body, events.types(), events::rejects, source -> reporters.speaksFor(caller.getName(), source));
        return new Taken(Collision.again(() -> events.report(report)));
    }

    /** What became of the event. */
    record Taken(EventInbox.Answer status) {}
}
