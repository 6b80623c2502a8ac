package org.zaijiuye.sandbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.records.Notices;

/** Plays the telephones of the applicants: what was sent to them, the newest first, or all about one subject. */
@SandboxPart
@Controller
class SandboxMessagesController {

    private final Notices notices;

    SandboxMessagesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/sandbox/messages")
    String messages(@RequestParam(defaultValue = "") String about, Model model) {
        model.addAttribute(
                "messages", about.isEmpty() ? notices.newestToPersons() : notices.findBySubjectOrderByCreatedAt(about));
        return "public/messages";
    }
}
