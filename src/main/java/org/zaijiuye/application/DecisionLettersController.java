package org.zaijiuye.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;

/** Letters of decisions, for those who sent the application and for officials of the offices in charge. */
@Controller
@Tag(name = "申请")
class DecisionLettersController {

    private static final String PURPOSE = "查阅决定书";

    private final Applications applications;
    private final Handlings handlings;
    private final DecisionLetters letters;
    private final Callers callers;

    DecisionLettersController(
            Applications applications, Handlings handlings, DecisionLetters letters, Callers callers) {
        this.applications = applications;
        this.handlings = handlings;
        this.letters = letters;
        this.callers = callers;
    }

    @GetMapping(path = "/api/applications/{number}/items/{item}/notice", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "一个事项的决定书", description = "PDF；请求头 Accept: text/html 时为网页。没有作出决定的为 404。")
    @Transactional
    public ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String item) {
        return letters.document(ofApplication(number, item));
    }

    @GetMapping(path = "/api/applications/{number}/items/{item}/notice", produces = MediaType.TEXT_HTML_VALUE)
    @Transactional
    public String page(@PathVariable String number, @PathVariable String item, Model model) {
        model.addAllAttributes(letters.model(ofApplication(number, item)));
        return DecisionLetters.TEMPLATE;
    }

    /** For officials, from their tasks; also of what no application asked for. */
    @GetMapping("/office/handlings/{number}/notice")
    @Transactional
    public ResponseEntity<byte[]> ofHandling(@PathVariable String number) {
        var handling = handlings.findById(number).orElseThrow(() -> Callers.unknown(number));
        callers.read(List.of(), List.of(handling), handling.personId(), number, PURPOSE);
        return letters.document(handling);
    }

    private Handling ofApplication(String number, String item) {
        var application = applications.findById(number).orElseThrow(() -> Callers.unknown(number));
        var all = handlings.findByApplicationOrderByNumber(number);
        read(application, all, number);
        return all.stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow(() -> Callers.unknown(item));
    }

    private void read(Application application, Collection<Handling> all, String number) {
        callers.read(List.of(application), all, application.personId(), number, PURPOSE);
    }
}
