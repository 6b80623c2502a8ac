package org.zaijiuye.guide;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.guide.Guide.Limit;
import org.zaijiuye.guide.Guide.Paper;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyGapException;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.Register;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ParameterRow;
import org.zaijiuye.shared.Prerequisite;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;

/** Writes the guide to an item from what is in force today; nothing of it is stored. */
@Component
class GuideWriter {

    private static final Set<String> TABLES = Set.of("TimeLimits", "Materials", "ReviewRoute", "EvidenceSources");

    private final ItemRegistry items;
    private final Map<String, ItemGuide> guides;
    private final DecisionTables tables;
    private final Parameters parameters;
    private final GuideSteps steps;
    private final GuideQuestions questions;
    private final FlowCharts charts;
    private final BundleChanges changes;

    GuideWriter(
            ItemRegistry items,
            List<ItemGuide> guides,
            DecisionTables tables,
            Parameters parameters,
            GuideSteps steps,
            GuideQuestions questions,
            FlowCharts charts,
            BundleChanges changes) {
        this.items = items;
        this.guides = guides.stream().collect(Collectors.toMap(ItemGuide::item, Function.identity()));
        this.tables = tables;
        this.parameters = parameters;
        this.steps = steps;
        this.questions = questions;
        this.charts = charts;
        this.changes = changes;
    }

    /** The guides to all items, in the order of the annex. */
    List<Guide> all(Area area) {
        return items.all().stream().map(item -> write(item, area)).toList();
    }

    /** @throws Rejected 404 where there is no such item */
    Guide of(String word, Area area) {
        return items.find(word)
                .map(item -> write(item, area))
                .orElseThrow(() -> new Rejected(404, "没有事项“" + word + "”，请从办事指南首页进入。", List.of()));
    }

    private Guide write(Item<?> item, Area area) {
        var guide = guides.get(item.word());
        if (guide == null) {
            throw new IllegalStateException("the item " + item.word() + " brings no guide");
        }
        var asked = parameters.asking(area.profile(), area.code(), area.on());
        var limit = limit(item, area);
        var chart = charts.ofItem(item.word());
        return new Guide(
                item.description().name(),
                guide.audience(),
                sentences(guide::conditions, asked),
                papers(item, area),
                steps.of(item, area),
                limit,
                sentences(guide::effects, asked),
                sentences(guide::endings, asked),
                Stream.concat(prerequisite(item), item.grounds().stream()).toList(),
                questions.of(item, asked, area),
                item.description().pays() == null ? "服务机构（街道（镇）便民服务中心）" : "核发待遇的经办机构",
                chart,
                inForceSince(asked.rows(), chart.file()));
    }

    /** Where a table lacks the area, the guide says that, and the rest of it still helps. */
    private static List<Provision> sentences(
            Function<ParameterReader, List<Provision>> sentences, ParameterReader asked) {
        try {
            return sentences.apply(asked);
        } catch (PolicyGapException gap) {
            return List.of(Provision.ofPractice("本地区的标准尚未录入，请到窗口或者拨打 12333 咨询"));
        }
    }

    private static Stream<Reason> prerequisite(Item<?> item) {
        return Stream.ofNullable(item.description().prerequisite()).map(Prerequisite::refusal);
    }

    private Limit limit(Item<?> item, Area area) {
        var row = tables.row("TimeLimits", Map.of("profile", area.profile(), "item", item.word(), "step", "DECISION"));
        var legalSample = row.confidence() == Confidence.ASSUMED;
        return new Limit(
                row.integer("legalDays"),
                legalSample ? "" : row.source(),
                legalSample,
                row.integer("promiseDays"),
                Confidence.valueOf(row.text("promiseConfidence")) == Confidence.ASSUMED);
    }

    /** What everybody needs, then what only some cases do. */
    private List<Paper> papers(Item<?> item, Area area) {
        var unneeded = item.unneeded(area.profile(), area.code(), area::on);
        var papers = new LinkedHashMap<String, Paper>();
        papers(item, "", "", unneeded).forEach(paper -> papers.put(paper.name(), paper));
        item.description().materialVariants().forEach((variant, title) -> papers(item, variant, title, unneeded)
                .forEach(paper -> papers.putIfAbsent(paper.name(), paper)));
        return List.copyOf(papers.values());
    }

    /** @param unneeded registers that nobody at the place asks, whose papers prove nothing there either */
    private Stream<Paper> papers(Item<?> item, String variant, String title, Set<String> unneeded) {
        return tables.rows("Materials", Map.of("item", item.word(), "variant", variant)).stream()
                .filter(row -> !row.has("sharedFrom") || !unneeded.contains(row.text("sharedFrom")))
                .map(row -> paper(row, title));
    }

    private static Paper paper(PolicyRow row, String needed) {
        var sample = row.confidence() == Confidence.ASSUMED;
        return new Paper(
                row.text("material"),
                row.flag("required"),
                needed,
                row.has("sharedFrom") ? Register.of(row.text("sharedFrom")).title() : null,
                sample || !row.has("law") ? "" : row.text("law"),
                sample);
    }

    private LocalDate inForceSince(List<ParameterRow> rows, String diagram) {
        var files = new HashSet<>(Set.of(diagram));
        Stream.concat(TABLES.stream(), rows.stream().map(ParameterRow::table))
                .forEach(table -> files.add(table + ".dmn"));
        return changes.newest().stream()
                .filter(change -> files.contains(change.file()))
                .map(change -> change.at().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("nothing is in force"));
    }
}
