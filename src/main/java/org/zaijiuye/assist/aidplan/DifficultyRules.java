package org.zaijiuye.assist.aidplan;

import java.util.ArrayList;
import java.util.List;

/**
 * The degree of difficulty by formula, shown with its parts; an official judges (policy.md §7.3, ASSUMED): one degree more
 * for several categories, and one more for a long time without work, a grave disability or a household without work.
 */
final class DifficultyRules {

    private DifficultyRules() {}

    /**
     * What the formula finds.
     *
     * @param parts why, in words; empty for the lowest degree
     */
    record Found(Difficulty degree, List<String> parts) {

        /** For example {@code 较重（认定类别2个）}. */
        String words() {
            return parts.isEmpty() ? degree.title() : degree.title() + "（" + String.join("，", parts) + "）";
        }
    }

    static Found judge(DifficultyFacts facts, DifficultyTerms terms) {
        var several = facts.categories() >= terms.categories();
        var grave = grave(facts, terms);
        var parts = new ArrayList<String>();
        if (several) {
            parts.add("认定类别" + facts.categories() + "个");
        }
        parts.addAll(grave);
        return new Found(degree(several, !grave.isEmpty()), List.copyOf(parts));
    }

    private static Difficulty degree(boolean several, boolean grave) {
        if (several && grave) {
            return Difficulty.SPECIAL;
        }
        return several || grave ? Difficulty.SERIOUS : Difficulty.ORDINARY;
    }

    private static List<String> grave(DifficultyFacts facts, DifficultyTerms terms) {
        var grave = new ArrayList<String>();
        if (!facts.unemployedOn().plusMonths(terms.months()).isAfter(facts.date())) {
            grave.add("失业满" + terms.months() + "个月");
        }
        var grade = facts.disabilityGrade();
        if (grade != null && grade <= terms.grade()) {
            grave.add("残疾" + grade + "级");
        }
        if (facts.zeroEmploymentHousehold()) {
            grave.add("零就业家庭");
        }
        return grave;
    }
}
