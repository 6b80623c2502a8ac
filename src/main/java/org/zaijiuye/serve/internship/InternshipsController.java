package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Structure;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** Posts that host units offer, and the agreements that come of them. */
@RestController
@Tag(name = "就业见习", description = "见习岗位、见习协议的签订和结束")
class InternshipsController {

    private final InternshipPosts posts;
    private final Internships internships;
    private final InternshipParameters parameters;
    private final Structure structure;
    private final Clock clock;

    InternshipsController(
            InternshipPosts posts,
            Internships internships,
            InternshipParameters parameters,
            Structure structure,
            Clock clock) {
        this.posts = posts;
        this.internships = internships;
        this.parameters = parameters;
        this.structure = structure;
        this.clock = clock;
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
        var today = LocalDate.now(clock);
        var sent = Rejected.sound(structure.examine(InternshipPostRequest.class, body));
        var area = body.path("area").asText();
        var allowance = body.path("allowance").decimalValue();
        var months = body.path("months").asInt();
        sent.require(code.matches("[A-Z0-9-]{1,40}"), "code", "见习岗位编号应为1至40位大写字母、数字或者连字符。");
        if (!CreditCode.isValid(body.path("uscc").asText())) {
            sent.fault("uscc", "INTERN_USCC", "统一社会信用代码有误，请核对见习单位的登记证照。");
        }
        if (months < parameters.minMonths(today) || months > parameters.maxMonths(today)) {
            sent.fault("months", "INTERN_MONTHS", internships.monthsWords(today));
        }
        internships
                .allowanceFault(allowance, area, today)
                .ifPresent(fault -> sent.fault("allowance", "INTERN_ALLOWANCE", fault));
        Rejected.refuse(sent.faults());
        posts.save(new InternshipPost(
                code,
                body.path("host").asText(),
                CreditCode.normalise(body.path("uscc").asText()),
                body.path("title").asText(),
                area,
                allowance,
                months,
                body.path("places").asInt(),
                LocalDate.parse(body.path("validUntil").asText()),
                sent.text("contact").orElse(null),
                sent.text("email").orElse(null),
                !posts.existsById(code)));
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
        return Collision.again(() -> internships.agree(sent, body));
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
        internships.end(sent, body);
    }
}
