package org.zaijiuye.pages.admin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.records.StaffLog;

/** Who changed users, groups, memberships, rights and offices, what and when. */
@Controller
class StaffLogController {

    private static final int MOST = 500;

    private final StaffLog log;

    StaffLogController(StaffLog log) {
        this.log = log;
    }

    @GetMapping("/admin/staff-log")
    String entries(@RequestParam(defaultValue = "") String about, Model model) {
        model.addAttribute("about", about);
        model.addAttribute("most", MOST);
        model.addAttribute("entries", log.newest(about.strip(), MOST));
        return "staff-log";
    }
}
