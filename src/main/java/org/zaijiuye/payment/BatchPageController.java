package org.zaijiuye.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.StateTransitions;

/** What a batch pays, line by line, and the decision behind each line: for the official who has claimed its task. */
@Controller
class BatchPageController {

    private final HeldBatches held;
    private final BatchPages pages;
    private final CaseView caseView;
    private final StateTransitions transitions;
    private final AccessLog accessLog;

    BatchPageController(
            HeldBatches held, BatchPages pages, CaseView caseView, StateTransitions transitions, AccessLog accessLog) {
        this.held = held;
        this.pages = pages;
        this.caseView = caseView;
        this.transitions = transitions;
        this.accessLog = accessLog;
    }

    static String pageOf(String batch) {
        return "/office/batches/" + batch;
    }

    @GetMapping("/office/batches/{number}")
    String batch(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int page,
            Principal caller,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        if (held.by(caller.getName()).contains(number)) {
            accessLog.read(caller.getName(), null, number, "审批批次：查看明细");
            model.addAttribute("batch", pages.of(number, Math.max(1, page)));
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return "batch";
    }

    @GetMapping("/office/batches/{number}/decisions/{handling}")
    String decision(
            @PathVariable String number,
            @PathVariable String handling,
            Principal caller,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        if (held.by(caller.getName()).contains(number) && pages.concerns(number, handling)) {
            var person = transitions.handling(handling).personId();
            accessLog.read(caller.getName(), person, handling, "审批批次 " + number + "：查看决定");
            model.addAttribute("decision", caseView.of(handling));
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return "batch-decision";
    }
}
