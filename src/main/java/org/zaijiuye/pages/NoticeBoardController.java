package org.zaijiuye.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;

/** The notices to the groups of the official who looks: reminders and escalations. */
@Controller
class NoticeBoardController {

    private final Notices notices;
    private final CurrentDeadline standing;
    private final IdentityService identities;

    NoticeBoardController(Notices notices, CurrentDeadline standing, IdentityService identities) {
        this.notices = notices;
        this.standing = standing;
        this.identities = identities;
    }

    /** @param now how the handling stands today; a notice says how it stood then */
    record Shown(Notice notice, String now) {}

    @GetMapping("/office/notices")
    String board(Model model) {
        var groups = Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
        model.addAttribute("notices", groups.isEmpty() ? List.of() : shown(groups));
        return "notices";
    }

    private List<Shown> shown(List<String> groups) {
        var newest = notices.newestOf(groups);
        var now = newest.stream().map(Notice::subject).distinct().collect(Collectors.toMap(each -> each, standing::of));
        return newest.stream()
                .map(notice -> new Shown(notice, now.getOrDefault(notice.subject(), "")))
                .toList();
    }
}
