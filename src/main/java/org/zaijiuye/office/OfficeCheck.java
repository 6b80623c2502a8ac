package org.zaijiuye.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Office.Level;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;

/** Reads an office and finds everything that would keep cases from finding their way through it. */
@Component
class OfficeCheck {

    private static final Pattern CODE = Pattern.compile("([1-9][0-9]{3}(?:[0-9]{2}(?:[0-9]{3}(?:[0-9]{3})?)?)?)(-si)?");
    private static final Set<String> FIELDS = Set.of("name", "level", "parent", "division", "profile", "phone");
    private static final Map<Integer, Level> LEVELS =
            Map.of(4, Level.CITY, 6, Level.COUNTY, 9, Level.STREET, 12, Level.COMMUNITY);
    private static final Map<Level, Set<Level>> PARENTS = Map.of(
            Level.COUNTY, Set.of(Level.CITY),
            Level.STREET, Set.of(Level.COUNTY),
            Level.COMMUNITY, Set.of(Level.STREET),
            Level.SI, Set.of(Level.CITY, Level.COUNTY));

    private final Offices offices;
    private final DecisionTables policies;
    private final ObjectProvider<Item<?>> items;

    /** @param items asked for late: they need services that need offices */
    OfficeCheck(Offices offices, DecisionTables policies, ObjectProvider<Item<?>> items) {
        this.offices = offices;
        this.policies = policies;
        this.items = items;
    }

    /** @throws org.zaijiuye.problem.Rejected 422 with every fault */
    Office read(String code, JsonNode sent) {
        var sheet = RequestSheet.of(sent, FIELDS);
        var name = sheet.required("name", "机构名称", 100);
        var level = sheet.required("level", "级别", 20);
        var division = sheet.required("division", "行政区划代码", 12);
        var profile = sheet.required("profile", "政策方案", 20);
        var parent = sheet.optional("parent", "上级机构", 20);
        var phone = sheet.optional("phone", "公开电话", 40);
        var expected = levelOf(code);
        sheet.require(expected.isPresent(), "code", "机构代码应为4、6、9、12位行政区划代码；失业保险经办机构为6位区县代码加“-si”。");
        expected.ifPresent(found -> {
            sheet.require(level.isEmpty() || level.equals(found.name()), "level", "按机构代码，级别应为 " + found + "，请核对代码和级别。");
            var digits = code.replace("-si", "");
            sheet.require(
                    division.isEmpty() || division.equals(digits), "division", "行政区划代码应与机构代码的数字一致（" + digits + "）。");
            checkParent(sheet, found, digits, parent, profile);
        });
        checkProfile(sheet, code, profile);
        sheet.refuse();
        return new Office(code, name, Level.valueOf(level), parent, division, profile, phone);
    }

    private static Optional<Level> levelOf(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            return Optional.empty();
        }
        var length = match.group(1).length();
        return match.group(2) == null
                ? Optional.ofNullable(LEVELS.get(length))
                : Optional.of(Level.SI).filter(agency -> length == 6);
    }

    private void checkParent(RequestSheet sheet, Level level, String digits, @Nullable String parent, String profile) {
        if (level == Level.CITY) {
            sheet.require(parent == null, "parent", "市级机构没有上级机构，请删去此项。");
            return;
        }
        if (parent == null) {
            sheet.require(false, "parent", "请填写“上级机构”的代码。");
            return;
        }
        var above = offices.findById(parent);
        sheet.require(above.isPresent(), "parent", "上级机构 " + parent + " 还没有登记，请先登记上级机构。");
        above.ifPresent(office -> {
            sheet.require(
                    PARENTS.getOrDefault(level, Set.of()).contains(office.level())
                            && digits.startsWith(office.division()),
                    "parent",
                    office.name() + "不是本机构的上级：级别或行政区划不相符。");
            sheet.require(profile.equals(office.profile()), "profile", "政策方案应与上级机构一致（" + office.profile() + "）。");
        });
    }

    private void checkProfile(RequestSheet sheet, String code, String profile) {
        sheet.require(
                profile.isEmpty() || items.stream().anyMatch(item -> routed(profile, item)),
                "profile",
                "参数表 ReviewRoute 中没有“" + profile + "”这个政策方案，请核对，或先补充参数表。");
        sheet.require(
                offices.findById(code)
                                .filter(known -> !known.profile().equals(profile))
                                .isEmpty()
                        || !offices.existsByParent(code),
                "profile",
                "本机构已有下级机构，政策方案不能再改。");
    }

    private boolean routed(String profile, Item<?> item) {
        var route = Map.<String, Object>of(
                "profile", profile, "item", item.word(), "caseKind", ItemDescription.ORDINARY, "outcome", "GRANTED");
        return !policies.rows("ReviewRoute", route).isEmpty();
    }
}
