package org.zaijiuye.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Rejected;

/** What a person was on a day, for those who serve the person. */
@RestController
@Tag(name = "个人历史", description = "某人在某一天是否登记失业、认定困难、就业，当月有哪些待遇和补贴")
class HistoryController {

    private final PersonHistories histories;
    private final ServedPersons persons;
    private final Structure structure;
    private final Clock clock;

    HistoryController(PersonHistories histories, ServedPersons persons, Structure structure, Clock clock) {
        this.histories = histories;
        this.persons = persons;
        this.structure = structure;
        this.clock = clock;
    }

    @PostMapping(path = "/api/persons/history/queries", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "查询某人某日的状况",
            description = "按现在的档案回答：迟到的事实、更正的决定，视同当时已经知道。注销当日仍算登记失业。不含当事人以外的信息。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = HistoryRequest.class))))
    PersonOnDay on(@RequestBody ObjectNode body) {
        var sent = structure.examine(HistoryRequest.class, body);
        var day = sent.text("on").map(LocalDate::parse);
        sent.require(day.filter(LocalDate.now(clock)::isBefore).isEmpty(), "on", "“查询日期”晚于今天，以后的状况还不知道，请改为今天或者更早的日期。");
        var sound = Rejected.sound(sent);
        return histories.on(
                persons.named(sound, HistoryRights.READERS, "查询" + day.orElseThrow() + "的状况"), day.orElseThrow());
    }
}
