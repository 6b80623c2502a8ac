package org.zaijiuye.assist.hardship;

import java.util.Set;
import org.zaijiuye.shared.Titled;

/** Why a recognition, or one of its categories, ends (policy.md §5.12, Exit). */
enum EndReason implements Titled {
    D01("被用人单位录用"),
    D02("从事个体经营或创办企业"),
    D03("有稳定收入的劳动"),
    D04("已享受基本养老保险待遇"),
    D05("完全丧失劳动能力"),
    D06("入学、服兵役或移居境外"),
    D07("被判刑收监执行"),
    D08("终止就业要求或多次拒绝公共就业服务"),
    D09("连续6个月未与公共就业服务机构联系"),
    D10("已进行就业登记"),
    D11("死亡"),
    D12("重复或错误登记"),
    HOUSEHOLD_EMPLOYED("家庭成员已就业，不再是零就业家庭"),
    CATEGORY_LOST("不再符合认定类别的条件"),
    LEFT("本人要求退出"),
    FRAUD("以虚假材料取得认定");

    /** Work, of whatever kind: with it a household has work. */
    private static final Set<EndReason> WORK = Set.of(D01, D02, D03, D10);

    private final String title;

    EndReason(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    boolean work() {
        return WORK.contains(this);
    }
}
