package org.zaijiuye.pages;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason.Confidence;

/** The public guide (办事指南): items, limits, papers and offices, from the tables that decide; samples are marked. */
@Controller
class GuideController {

    private final ItemRegistry items;
    private final DecisionTables policies;
    private final Offices offices;

    GuideController(ItemRegistry items, DecisionTables policies, Offices offices) {
        this.items = items;
        this.policies = policies;
        this.offices = offices;
    }

    /** One item as the guide shows it; limits in working days. */
    record Entry(String title, int legalDays, int promiseDays, boolean sample, String law, List<Paper> papers) {}

    record Paper(String name, boolean required, boolean shared) {}

    @GetMapping("/public/guide")
    String guide(@RequestParam(defaultValue = "weihai") String profile, Model model) {
        var known = profile.equals("shanxi") ? "shanxi" : "weihai";
        model.addAttribute("profile", known);
        model.addAttribute(
                "items", items.all().stream().map(item -> entry(item, known)).toList());
        model.addAttribute(
                "offices",
                offices.findByProfile(known).stream()
                        .filter(office -> office.level() != Office.Level.CITY)
                        .toList());
        return "public/guide";
    }

    private Entry entry(Item<?> item, String profile) {
        var limit = policies.row("TimeLimits", Map.of("profile", profile, "item", item.word(), "step", "DECISION"));
        return new Entry(
                item.title(),
                limit.integer("legalDays"),
                limit.integer("promiseDays"),
                limit.confidence() == Confidence.ASSUMED,
                limit.source(),
                policies.rows("Materials", Map.of("item", item.word())).stream()
                        .map(GuideController::paper)
                        .toList());
    }

    private static Paper paper(PolicyRow row) {
        return new Paper(row.text("material"), row.flag("required"), row.has("sharedFrom"));
    }
}
