package org.zaijiuye.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody begins who has no log-in: what can be done here. */
@Controller
class StartPageController {

    private final PublicPages pages;

    StartPageController(PublicPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/public", "/public/"})
    String start(Model model) {
        model.addAttribute("pages", pages.all());
        return "public/start";
    }

    /** A form came without the token of its page; the status is set by whoever sends it here. */
    @RequestMapping("/public/expired")
    String expired() {
        return "public/expired";
    }
}
