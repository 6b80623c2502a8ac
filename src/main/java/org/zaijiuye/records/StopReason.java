package org.zaijiuye.records;

import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Titled;

/** Why a running benefit stops (policy.md §5.2); what would stop it does not let one begin either. */
public enum StopReason implements Titled {
    S1("重新就业", Law.SOCIAL_INSURANCE.article("第五十一条")),
    S2("应征服兵役", Law.SOCIAL_INSURANCE.article("第五十一条")),
    S3("移居境外", Law.SOCIAL_INSURANCE.article("第五十一条")),
    S4("享受基本养老保险待遇", Law.SOCIAL_INSURANCE.article("第五十一条")),
    S5("无正当理由拒不接受介绍的适当工作或者提供的培训", Law.SOCIAL_INSURANCE.article("第五十一条")),
    S6("死亡", Law.SOCIAL_INSURANCE.article("第四十九条")),
    S7("被判刑收监执行", Law.UNEMPLOYMENT_INSURANCE.article("第十五条")),
    S8("失业登记已注销", Law.EMPLOYMENT_SERVICE.article("第六十六条")),
    S9("领取期限届满", Law.SOCIAL_INSURANCE.article("第四十六条")),
    S10("本人申请停发", Law.SOCIAL_INSURANCE.article("第四十五条")),
    S11("骗取失业保险待遇", Law.SOCIAL_INSURANCE_HANDLING.article("第五十五条"));

    private final String title;
    private final LegalBasis basis;

    StopReason(String title, LegalBasis basis) {
        this.title = title;
        this.basis = basis;
    }

    @Override
    public String title() {
        return title;
    }

    public LegalBasis basis() {
        return basis;
    }
}
