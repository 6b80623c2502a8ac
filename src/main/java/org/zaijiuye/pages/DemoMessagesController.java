package org.zaijiuye.pages;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.records.Notices;

/** Plays the telephones of the applicants, beside the sandbox only: what was sent to them, the newest first, or all about one subject. */
@Controller
@ConditionalOnBooleanProperty("zaijiuye.sandbox.enabled")
class DemoMessagesController {

    private final Notices notices;

    DemoMessagesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/sandbox/messages")
    String messages(@RequestParam(defaultValue = "") String about, Model model) {
        model.addAttribute(
                "messages",
                about.isEmpty() ? notices.newestToPersons() : notices.findBySubjectOrderByCreatedAtDesc(about));
        return "public/messages";
    }
}
