package org.zaijiuye.pages;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zaijiuye.records.Notices;

/** The notices to the groups of the official who looks: reminders and escalations. */
@Controller
class NoticeBoardController {

    private final Notices notices;
    private final IdentityService identities;

    NoticeBoardController(Notices notices, IdentityService identities) {
        this.notices = notices;
        this.identities = identities;
    }

    @GetMapping("/office/notices")
    String board(Model model) {
        var groups = Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
        model.addAttribute("notices", groups.isEmpty() ? List.of() : notices.newestOf(groups));
        return "notices";
    }
}
