package org.zaijiuye.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.Guide.Step;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Reason.Confidence;

/** Who examines an application that is in order, and for how long, by the tables of registers and of review routes. */
@Component
class GuideSteps {

    private static final String EXAMINE = "审核";

    private final DecisionTables tables;

    GuideSteps(DecisionTables tables) {
        this.tables = tables;
    }

    List<Step> of(Item<?> item, Area area) {
        return item.description().decidedAtOnce()
                ? List.of(new Step(EXAMINE, "系统按规则当场审核，不需要等人办理", "系统自动办理", "即时", false))
                : Stream.concat(Stream.of(evidence(item, area)), review(item, area))
                        .toList();
    }

    private Step evidence(Item<?> item, Area area) {
        var unneeded = item.unneeded(area.profile(), area.code(), area::on);
        var registers =
                tables
                        .rows("EvidenceSources", Map.of("item", item.word(), "caseKind", ItemDescription.ORDINARY))
                        .stream()
                        .map(row -> row.text("register"))
                        .filter(register -> !unneeded.contains(register))
                        .map(register -> Register.of(register).title())
                        .distinct()
                        .collect(Collectors.joining("、"));
        var text = registers.isEmpty() ? "核对申请材料" : "数据核验：向" + registers + "查询，能查到的不用交材料";
        return new Step(EXAMINE, text, "系统自动办理，查不到的由经办人核实", "", false);
    }

    private Stream<Step> review(Item<?> item, Area area) {
        var row = tables.row(
                "ReviewRoute",
                Map.of(
                        "profile",
                        area.profile(),
                        "item",
                        item.word(),
                        "caseKind",
                        ItemDescription.ORDINARY,
                        "outcome",
                        "GRANTED"));
        var steps = new ArrayList<Step>();
        person(row, "初审", "firstReview", steps);
        notice(row, "firstNotice", steps);
        person(row, "复核", "recheck", steps);
        notice(row, "secondNotice", steps);
        person(row, "审批", "approval", steps);
        return steps.isEmpty()
                ? Stream.of(new Step(EXAMINE, "数据一致的由系统办理，不一致的由经办人核实", "街道（镇）便民服务中心", "", sample(row)))
                : steps.stream();
    }

    private static void person(PolicyRow row, String title, String column, List<Step> steps) {
        if (row.has(column)) {
            var office = office(Office.Level.valueOf(row.text(column + "Level"))) + "（" + role(row.text(column)) + "）";
            steps.add(new Step(EXAMINE, title, office, "", sample(row)));
        }
    }

    private static void notice(PolicyRow row, String column, List<Step> steps) {
        if (row.has(column)) {
            var text = "公示：在公示栏和公示网页公布，隐去个人信息，期间可以提出异议";
            steps.add(new Step(EXAMINE, text, "公示的机构", row.integer(column) + "个工作日", sample(row)));
        }
    }

    private static boolean sample(PolicyRow row) {
        return row.confidence() == Confidence.ASSUMED;
    }

    private static String role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .map(Role::title)
                .findFirst()
                .orElse(code);
    }

    private static String office(Office.Level level) {
        return switch (level) {
            case COMMUNITY -> "社区（村）就业服务站";
            case STREET -> "街道（镇）便民服务中心";
            case COUNTY -> "区（市、县）人力资源社会保障部门";
            case CITY -> "市人力资源社会保障部门";
            case SI -> "参保地失业保险经办机构";
        };
    }
}
