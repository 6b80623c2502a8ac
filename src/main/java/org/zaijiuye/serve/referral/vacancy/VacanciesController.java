package org.zaijiuye.serve.referral.vacancy;

import static org.zaijiuye.serve.referral.vacancy.VacancyRights.SENDERS;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.RestorationReason;
import org.zaijiuye.office.WithdrawalReason;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** Posts over REST: sent in bulk, closed, searched. */
@RestController
@RequestMapping("/api/vacancies")
@Tag(name = "岗位", description = "岗位归集：批量报送、停止招聘、查询")
class VacanciesController {

    static final String NDJSON = "application/x-ndjson";

    private static final int PAGE = 50;

    private final VacancyImport imports;
    private final VacancyClosing closing;
    private final VacancySearch search;
    private final VacancyView.Writer views;
    private final EntryOwners owners;
    private final QuestionCheck questions;
    private final Structure structure;
    private final ObjectMapper json;

    VacanciesController(
            VacancyImport imports,
            VacancyClosing closing,
            VacancySearch search,
            VacancyView.Writer views,
            EntryOwners owners,
            QuestionCheck questions,
            Structure structure,
            ObjectMapper json) {
        this.imports = imports;
        this.closing = closing;
        this.search = search;
        this.views = views;
        this.owners = owners;
        this.questions = questions;
        this.structure = structure;
        this.json = json;
    }

    /**
     * The answers wait in a file until the last line is read: a sender that does not read while it sends would otherwise
     * wait for us while we wait for it.
     */
    @PostMapping(consumes = NDJSON, produces = NDJSON)
    @Operation(
            summary = "批量报送岗位（NDJSON）",
            description = "一行一个岗位，不限行数；逐行回答 ACCEPTED、CHANGED、UNCHANGED 或者 REFUSED（附代码、原因、依据）。"
                    + "同一岗位编号再次报送即更改，内容相同的不变；closed 为 true 的停止招聘，其余各项不更改。传输中断的，从头再报一次即可。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(mediaType = NDJSON, schema = @Schema(implementation = VacancyRow.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RowAnswer.class))))
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answers = Files.createTempFile("vacancies", ".ndjson");
        try {
            try (var writer = Files.newBufferedWriter(answers)) {
                imports.take(owners.ofCaller(SENDERS), request.getInputStream(), answer -> {
                    try {
                        writer.write(json.writeValueAsString(answer));
                        writer.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            response.setContentType(NDJSON + ";charset=UTF-8");
            response.setContentLengthLong(Files.size(answers));
            Files.copy(answers, response.getOutputStream());
        } finally {
            Files.deleteIfExists(answers);
        }
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "停止招聘", description = "number 是报送时自己的岗位编号，同一机构的工作人员共用；已经停止的不变。")
    void close(@PathVariable String number) {
        closing.close(owners.ofCaller(SENDERS), number);
    }

    @PostMapping(path = "/{number}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "撤下辖区内的岗位",
            description = "number 是公开的岗位编号（GW 开头）。工作地所在的机构及其上级可以撤下任何单位报送的岗位并告知报送单位；撤下的不能再报送，误撤的可以恢复。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WithdrawalReason.class))))
    void withdraw(@PathVariable String number, @RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(WithdrawalReason.class, body));
        Collision.again(() -> {
            closing.withdraw(number, sent.text("reason").orElseThrow());
            return true;
        });
    }

    @PostMapping(path = "/{number}/restorations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "恢复误撤的岗位",
            description = "number 是公开的岗位编号（GW 开头）。由撤下的机构及其上级恢复，写明理由，告知报送单位；没有被撤下、已经恢复、已经截止或者单位已列入黑名单的 409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = RestorationReason.class))))
    void restore(@PathVariable String number, @RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(RestorationReason.class, body));
        Collision.again(() -> {
            closing.restore(number, sent.text("reason").orElseThrow());
            return true;
        });
    }

    /** A page of what was found. */
    record Page(long total, int page, int pages, List<VacancyView> vacancies) {}

    @GetMapping
    @Operation(
            summary = "查询在招岗位",
            description =
                    "低于现行最低工资的不列入。q 是关键词，至多60个字；area 是6位或者9位行政区划；occupation 是职业代码，含其下级；workType 是用工方式。每页50个，page 从0起。")
    Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String occupation,
            @RequestParam(defaultValue = "") String workType,
            @RequestParam(defaultValue = "0") int page) {
        if (q.strip().length() > VacancySearch.LONGEST_QUESTION) {
            throw new Rejected(400, "关键词“q”至多" + VacancySearch.LONGEST_QUESTION + "个字，请缩短后再查。", List.of());
        }
        if (page < 0) {
            throw new Rejected(422, "“page”应为0或者正整数。", List.of());
        }
        var question = new VacancySearch.Question(q, area.strip(), occupation.strip(), workType.strip());
        var faults = questions.faults(question);
        if (!faults.isEmpty()) {
            throw new Rejected(422, "查询条件有误，没有查询。", faults);
        }
        var found = search.find(question, page, PAGE);
        return new Page(found.total(), page, (int) ((found.total() + PAGE - 1) / PAGE), views.of(found.vacancies()));
    }
}
