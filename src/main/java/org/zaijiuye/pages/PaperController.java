package org.zaijiuye.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.desk.HandlingPapers;
import org.zaijiuye.desk.HeldTasks;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Document;
import org.zaijiuye.records.Documents;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.shared.Stage;

/**
 * A paper of a handling, for the officials before whom a task about that handling lies, or who hold a task that serves the
 * person on whose wish it is; every look is logged.
 */
@RestController
class PaperController {

    private final Handlings handlings;
    private final Objections objections;
    private final HandlingPapers papers;
    private final Documents documents;
    private final FieldEncryption encryption;
    private final TaskService tasks;
    private final IdentityService identities;
    private final AccessLog accessLog;
    private final HeldTasks held;
    private final ItemRegistry items;

    PaperController(
            Handlings handlings,
            Objections objections,
            HandlingPapers papers,
            Documents documents,
            FieldEncryption encryption,
            TaskService tasks,
            IdentityService identities,
            AccessLog accessLog,
            HeldTasks held,
            ItemRegistry items) {
        this.handlings = handlings;
        this.objections = objections;
        this.papers = papers;
        this.documents = documents;
        this.encryption = encryption;
        this.tasks = tasks;
        this.identities = identities;
        this.accessLog = accessLog;
        this.held = held;
        this.items = items;
    }

    @GetMapping(HandlingPapers.PATH)
    @Transactional
    public ResponseEntity<byte[]> read(@PathVariable String number, @PathVariable String paper) {
        var handling = handlings
                .findById(number)
                .filter(each -> lyingBeforeTheCaller(each) || servedByTheCaller(each))
                .filter(each -> papers.belong(each, paper))
                .orElseThrow(PaperController::unknown);
        var document = documents.findById(paper).orElseThrow(PaperController::unknown);
        accessLog.read(caller(), handling.personId(), "document:" + paper, "查阅办件材料 " + number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(document))
                .cacheControl(CacheControl.noStore())
                .body(encryption.open(document.content()));
    }

    /** The engine answers only with tasks that the caller may read. */
    private boolean lyingBeforeTheCaller(Handling handling) {
        var keys = Stream.concat(
                Stream.of(handling.number()),
                objections.findByHandlingOrderByNumber(handling.number()).stream()
                        .map(Objection::number));
        return tasks.createTaskQuery()
                        .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                        .count()
                > 0;
    }

    private boolean servedByTheCaller(Handling handling) {
        return items.of(handling.item()).description().name().stage() == Stage.SERVE
                && held.serves(handling.personId(), caller());
    }

    private String caller() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(authentication -> authentication.getUserId())
                .orElseThrow(PaperController::unknown);
    }

    private static String inline(Document document) {
        return ContentDisposition.inline()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Rejected unknown() {
        return new Rejected(404, "没有这份材料，或者您没有这个办件的待办任务。", List.of());
    }
}
