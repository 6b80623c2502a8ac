package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.calendar.AfterHours;
import org.zaijiuye.calendar.TimeLimit;
import org.zaijiuye.person.IdFault;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;
import org.zaijiuye.person.Sex;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Public calculators; nothing is stored. */
@RestController
@RequestMapping(path = "/api/calculators", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "计算器", description = "公开使用，不保存任何内容")
class CalculatorsController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final RequestReader reader;
    private final Calendars calendars;
    private final Clock clock;

    CalculatorsController(RequestReader reader, Calendars calendars, Clock clock) {
        this.reader = reader;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** {@code code} is the first fault in the order format, date, check; null if there is none. */
    record Identity(
            boolean valid,
            @Nullable IdFault code,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex) {}

    record Retiring(
            LocalDate retirementDate,
            int delayMonths,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean lessThanFiveYears) {}

    record DueDate(LocalDate due, boolean provisional) {}

    @PostMapping("/identity")
    @Operation(
            summary = "公民身份号码校验",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Questions.Identity.class))))
    Identity identity(@RequestBody ObjectNode body) {
        var question = reader.read(Questions.Identity.class, body);
        var judged = IdentityNumber.judge(question.path("idNo").asText(), LocalDate.now(clock));
        return new Identity(judged.valid(), judged.firstFault(), judged.birthDate(), judged.sex());
    }

    /** Less than five years is asked of the rule in force on that day, the date itself of the current one. */
    @PostMapping("/retirement")
    @Operation(
            summary = "法定退休日期",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Questions.Retiring.class))))
    Retiring retirement(@RequestBody ObjectNode body) {
        var question = reader.read(Questions.Retiring.class, body);
        var birth = day(question, "birthDate");
        var group = RetirementGroup.valueOf(question.path("group").asText());
        var current = Retirement.of(birth, group, RetirementRule.DELAYED);
        var less = Optional.of(question)
                .filter(asked -> asked.has("on"))
                .map(asked -> day(asked, "on"))
                .map(on -> Retirement.of(birth, group, RetirementRule.inForceOn(on))
                        .lessThanYears(5, on))
                .orElse(null);
        return new Retiring(current.date(), current.delayMonths(), less);
    }

    @PostMapping("/due-date")
    @Operation(
            summary = "工作日期限届满日",
            description = "受理当日为第0日；年度放假安排尚未公布的，provisional 为 true。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Questions.DueDate.class))))
    DueDate dueDate(@RequestBody ObjectNode body) {
        var question = reader.read(Questions.DueDate.class, body);
        var due = new TimeLimit(
                        calendars.current(),
                        AfterHours.NEXT_WORKDAY,
                        day(question, "accepted"),
                        question.path("workingDays").asInt())
                .due();
        return new DueDate(due.due(), due.provisional());
    }

    private static LocalDate day(JsonNode question, String field) {
        var day = LocalDate.parse(question.path(field).asText());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            Rejected.refuse(List.of(new Fault(field, null, "FIELD_INVALID", "年份应在1900至2200之间。", null)));
        }
        return day;
    }
}
