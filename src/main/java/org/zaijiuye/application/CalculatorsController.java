package org.zaijiuye.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.person.IdFault;
import org.zaijiuye.person.Sex;

/** Public calculators; nothing is stored. */
@RestController
@RequestMapping(path = "/api/calculators", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "计算器", description = "公开使用，不保存任何内容")
class CalculatorsController {

    private final IdentityCalculator identities;
    private final RetirementCalculator retirements;
    private final DueDateCalculator dueDates;

    CalculatorsController(IdentityCalculator identities, RetirementCalculator retirements, DueDateCalculator dueDates) {
        this.identities = identities;
        this.retirements = retirements;
        this.dueDates = dueDates;
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
        var judged = identities.judge(body);
        return new Identity(judged.valid(), judged.firstFault(), judged.birthDate(), judged.sex());
    }

    @PostMapping("/retirement")
    @Operation(
            summary = "法定退休日期",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Questions.Retiring.class))))
    Retiring retirement(@RequestBody ObjectNode body) {
        var answer = retirements.answer(body);
        return new Retiring(answer.date(), answer.delayMonths(), answer.lessThanFiveYears());
    }

    @PostMapping("/due-date")
    @Operation(
            summary = "工作日期限届满日",
            description = "受理当日为第0日；年度放假安排尚未公布的，provisional 为 true。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Questions.DueDate.class))))
    DueDate dueDate(@RequestBody ObjectNode body) {
        var due = dueDates.due(body);
        return new DueDate(due.due(), due.provisional());
    }
}
