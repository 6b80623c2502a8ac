package org.zaijiuye.shared;

import java.util.List;
import java.util.Optional;

/** The items of the annex of 威人社字〔2025〕17号, also those that are not built yet: one list of their names. */
public final class Annex {

    private static final List<ItemName> ITEMS = List.of(
            new ItemName("registration", 1, "失业登记", Stage.REGISTER),
            new ItemName("benefit", 2, "失业保险金申领", Stage.REGISTER),
            new ItemName("jobseeking", 3, "个人求职登记", Stage.SERVE),
            new ItemName("guidance", 4, "职业指导服务指引", Stage.SERVE),
            new ItemName("referral", 5, "岗位推荐", Stage.SERVE),
            new ItemName("internship", 6, "就业见习信息推送", Stage.SERVE),
            new ItemName("certificate", 7, "就业创业证申领", Stage.REGISTER),
            new ItemName("trainingwish", 8, "技能培训意愿登记", Stage.SERVE),
            new ItemName("trainingoffer", 9, "培训信息推送", Stage.SERVE),
            new ItemName("flexsubsidy", 10, "就业困难人员灵活就业社保补贴申领", Stage.ASSIST),
            new ItemName("startupsubsidy", 11, "个体工商户一次性创业补贴申领", Stage.ASSIST),
            new ItemName("hardship", 12, "就业困难人员认定", Stage.ASSIST),
            new ItemName("deregistration", 13, "失业登记注销", Stage.EXIT),
            new ItemName("employment", 14, "个体经营及灵活就业人员就业登记", Stage.EXIT));

    private Annex() {}

    /** The name of an item of the annex, for its own description. */
    public static ItemName item(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("the annex has no item " + word));
    }

    public static Optional<ItemName> find(String word) {
        return ITEMS.stream().filter(item -> item.word().equals(word)).findFirst();
    }
}
