package org.zaijiuye.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.event.EventInbox;
import org.zaijiuye.problem.Collision;

/** Facts that other agencies report about a person; the same event id counts once. */
@RestController
@Tag(name = "事件", description = "就业、养老、死亡、收款账户等情况变化的报告")
class EventsController {

    private final EventInbox events;
    private final ObjectMapper json;
    private final Clock clock;

    EventsController(EventInbox events, ObjectMapper json, Clock clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = "/api/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "报告事件", description = "按事件编号去重；没有在办案件的事件先保留，案件建立后处理。")
    Taken take(@RequestBody JsonNode body) {
        var report = new EventForm(body, events.types(), events::rejects, LocalDate.now(clock)).report(json);
        return new Taken(Collision.again(() -> events.report(report)));
    }

    /** What became of the event. */
    record Taken(EventInbox.Answer status) {}
}
