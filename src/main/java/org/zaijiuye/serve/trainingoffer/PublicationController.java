package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.json.JsonLines;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.Action;
import org.zaijiuye.serve.trainingoffer.TrainingVersion.State;

/** Training information comes in, is changed and withdrawn; each of these is reviewed before the public sees it. */
@RestController
@Tag(name = "培训信息公示")
class PublicationController {

    private static final int LARGEST_IMPORT = 5_000_000;
    private static final int MOST_ROWS = 1000;

    private final TrainingPublications publications;
    private final PublicationIntake intake;
    private final CourseImport imports;
    private final PublicationOwners owners;
    private final Structure structure;

    PublicationController(
            TrainingPublications publications,
            PublicationIntake intake,
            CourseImport imports,
            PublicationOwners owners,
            Structure structure) {
        this.publications = publications;
        this.intake = intake;
        this.imports = imports;
        this.owners = owners;
        this.structure = structure;
    }

    /** A version as programs read it; who wrote and who reviewed it stays inside. */
    record Version(
            String number,
            int version,
            Action action,
            State state,
            LocalDateTime draftedAt,
            @Nullable String reason,
            @Nullable String opinion,
            @Nullable LocalDateTime inForceAt,
            @Nullable LocalDateTime endedAt,
            JsonNode content) {}

    @PutMapping(path = "/api/training/institutions/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "提交或者更改培训机构",
            description = "提交后由主管机构的培训管理人员审核（提交人以外的人），同意后公示；审核期间原公示内容不变。内容与已公示的相同，视为确认仍然有效。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = InstitutionRequest.class))))
    ResponseEntity<Version> institution(@PathVariable String code, @RequestBody ObjectNode body, Principal caller) {
        return draft(PublicationKind.INSTITUTION, code, body, caller);
    }

    @PutMapping(path = "/api/training/courses/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "提交或者更改培训课程",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CourseRequest.class))))
    ResponseEntity<Version> course(@PathVariable String code, @RequestBody ObjectNode body, Principal caller) {
        return draft(PublicationKind.COURSE, code, body, caller);
    }

    @PostMapping(path = "/api/training/courses", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "成批提交培训课程",
            description = "每行一门课程（NDJSON），字段同单个提交，另有 code；至多1000行。逐行答复：DRAFTED 待审核，CONFIRMED 与已公示的相同，REFUSED 有误。")
    List<CourseImport.Answer> courses(HttpServletRequest request, Principal caller) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST_IMPORT + 1);
        var rows = rows(new JsonLines(new ByteArrayInputStream(bytes)));
        if (bytes.length > LARGEST_IMPORT || rows.size() > MOST_ROWS) {
            throw new Rejected(413, "一次至多提交" + MOST_ROWS + "行、5兆字节，请分批提交，都没有保存。", List.of());
        }
        return imports.take(rows, caller.getName());
    }

    private static List<JsonLine> rows(JsonLines lines) throws IOException {
        var rows = new ArrayList<JsonLine>();
        for (var row = lines.next(); row != null; row = lines.next()) {
            rows.add(row);
        }
        return rows;
    }

    @PutMapping(path = "/api/training/policies/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "提交或者更改培训政策",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PolicyRequest.class))))
    ResponseEntity<Version> policy(@PathVariable String code, @RequestBody ObjectNode body, Principal caller) {
        return draft(PublicationKind.POLICY, code, body, caller);
    }

    @PostMapping(path = "/api/training/{kind}/{code}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "撤下已公示的培训信息",
            description = "kind 为 institutions、courses 或者 policies；须写明理由，同样经审核。撤下机构的，其课程随之不再公示。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WithdrawalRequest.class))))
    ResponseEntity<Version> withdraw(
            @PathVariable String kind, @PathVariable String code, @RequestBody ObjectNode body, Principal caller) {
        var what = kind(kind);
        var sent = Rejected.sound(structure.examine(WithdrawalRequest.class, body));
        var reason = sent.text("reason").orElseThrow();
        owners.requireOwn(what, code);
        return answer(Collision.again(() -> publications.withdraw(what, code, reason, caller.getName())));
    }

    @GetMapping("/api/training/{kind}/{code}/versions")
    @Operation(summary = "一项培训信息的全部版本，先旧后新")
    List<Version> versions(@PathVariable String kind, @PathVariable String code) {
        owners.requireOwn(kind(kind), code);
        var all = publications.all(kind(kind), code);
        if (all.isEmpty()) {
            throw new Rejected(404, "没有编号为“" + code + "”的培训信息，请核对。", List.of());
        }
        return all.stream().map(this::shown).toList();
    }

    private ResponseEntity<Version> draft(PublicationKind kind, String code, ObjectNode body, Principal caller) {
        return answer(intake.draft(kind, code, body, caller.getName()));
    }

    private ResponseEntity<Version> answer(TrainingVersion version) {
        return ResponseEntity.status(version.state() == State.DRAFT ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(shown(version));
    }

    private Version shown(TrainingVersion version) {
        return new Version(
                version.number(),
                version.version(),
                version.action(),
                version.state(),
                version.draftedAt(),
                version.reason(),
                version.opinion(),
                version.inForceAt(),
                version.endedAt(),
                publications.content(version));
    }

    private static PublicationKind kind(String path) {
        return PublicationKind.ofPath(path)
                .orElseThrow(() ->
                        new Rejected(404, "没有“" + path + "”这一类培训信息，请用 institutions、courses 或者 policies。", List.of()));
    }
}
