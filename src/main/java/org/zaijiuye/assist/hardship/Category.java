package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * A category in which people are recognised, as its row says (HardshipCategories.dmn).
 *
 * @param months how long the person must have been registered without a gap, 0 for no time
 * @param onePerHousehold whether only one member of a household is recognised in it
 * @param greenChannel whether applications in it come first (绿色通道)
 */
record Category(
        String code,
        String name,
        CategoryKind kind,
        int ageF,
        int ageM,
        int months,
        int uiMonths,
        boolean urbanOnly,
        boolean onePerHousehold,
        boolean greenChannel,
        LegalBasis basis,
        Confidence confidence) {

    private static final String TABLE = "HardshipCategories";

    /** The categories in force on the day of an application. */
    static List<Category> inForce(ParameterReader asked, String profile, LocalDate date) {
        return asked.rows(TABLE, Map.of("profile", profile, "date", date)).stream()
                .map(Category::of)
                .toList();
    }

    private static Category of(PolicyRow row) {
        return new Category(
                row.text("code"),
                row.text("name"),
                CategoryKind.valueOf(row.text("kind")),
                number(row, "ageF"),
                number(row, "ageM"),
                number(row, "months"),
                number(row, "uiMonths"),
                flag(row, "urbanOnly"),
                flag(row, "onePerHousehold"),
                flag(row, "greenChannel"),
                new LegalBasis(row.text("law"), row.text("article")),
                row.confidence());
    }

    private static int number(PolicyRow row, String column) {
        return row.has(column) ? row.integer(column) : 0;
    }

    private static boolean flag(PolicyRow row, String column) {
        return row.has(column) && row.flag(column);
    }

    String title() {
        return code + " " + name;
    }

    /** What it asks for, as the applicant reads it. */
    String requirement() {
        var own = kind.requirement(this);
        return months == 0 || kind == CategoryKind.REGISTERED_MONTHS ? own : own + "，且连续登记失业满" + months + "个月";
    }
}
