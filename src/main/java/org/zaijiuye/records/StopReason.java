package org.zaijiuye.records;

import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Titled;

/** Why a running benefit stops (policy.md §5.2); what would stop it does not let one begin either. */
public enum StopReason implements Titled {
    S1("重新就业", Law.STOP),
    S2("应征服兵役", Law.STOP),
    S3("移居境外", Law.STOP),
    S4("享受基本养老保险待遇", Law.STOP),
    S5("无正当理由拒不接受介绍的适当工作或者提供的培训", Law.STOP),
    S6("死亡", new LegalBasis("社会保险法", "第四十九条")),
    S7("被判刑收监执行", new LegalBasis("失业保险条例", "第十五条")),
    S8("失业登记已注销", new LegalBasis("就业服务与就业管理规定", "第六十六条")),
    S9("领取期限届满", new LegalBasis("社会保险法", "第四十六条")),
    S10("本人申请停发", new LegalBasis("社会保险法", "第四十五条")),
    S11("骗取失业保险待遇", new LegalBasis("社会保险经办条例", "第五十五条"));

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

    private static final class Law {
        static final LegalBasis STOP = new LegalBasis("社会保险法", "第五十一条");
    }
}
