package org.zaijiuye.register.benefit;

import java.util.Optional;
import java.util.Set;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Titled;

/** Why a running benefit stops (policy.md §5.2), and what has to be shown before it does. */
enum StopReason implements Titled {
    S1("重新就业", Law.STOP, Need.EVIDENCE),
    S2("应征服兵役", Law.STOP, Need.EVIDENCE, Need.CONFIRMED_BY_CLERK),
    S3("移居境外", Law.STOP, Need.EVIDENCE, Need.CONFIRMED_BY_CLERK),
    S4("享受基本养老保险待遇", Law.STOP, Need.EVIDENCE),
    S5(
            "无正当理由拒不接受介绍的适当工作或者提供的培训",
            Law.STOP,
            Need.OFFER_RECORDED,
            Need.OFFER_DELIVERED,
            Need.ANSWER_DEADLINE_PASSED,
            Need.OFFER_SUITABLE,
            Need.PERSON_HEARD,
            Need.DECIDED_BY_COUNTY_APPROVER),
    S6("死亡", new LegalBasis("社会保险法", "第四十九条"), Need.EVIDENCE),
    S7("被判刑收监执行", new LegalBasis("失业保险条例", "第十五条"), Need.EVIDENCE, Need.CONFIRMED_BY_CLERK),
    S8("失业登记已注销", new LegalBasis("就业服务与就业管理规定", "第六十六条"), Need.REGISTRATION_ENDED),
    S9("领取期限届满", new LegalBasis("社会保险法", "第四十六条"), Need.MONTHS_USED_UP),
    S10("本人申请停发", new LegalBasis("社会保险法", "第四十五条"), Need.OWN_STATEMENT),
    S11("骗取失业保险待遇", new LegalBasis("社会保险经办条例", "第五十五条"), Need.EVIDENCE, Need.PERSON_HEARD, Need.CONFIRMED_BY_CLERK);

    /** What has to be shown; the sentence tells the clerk what is still missing. */
    enum Need {
        EVIDENCE("有效数据或证明"),
        CONFIRMED_BY_CLERK("经办人核实确认"),
        OFFER_RECORDED("介绍工作或提供培训的记录"),
        OFFER_DELIVERED("送达记录"),
        ANSWER_DEADLINE_PASSED("答复期限已过"),
        OFFER_SUITABLE("工作或培训适当性核查"),
        PERSON_HEARD("听取本人陈述"),
        DECIDED_BY_COUNTY_APPROVER("区县审批人决定"),
        REGISTRATION_ENDED("失业登记注销决定"),
        MONTHS_USED_UP("核定月数已发放完毕"),
        OWN_STATEMENT("本人书面申请");

        private final String title;

        Need(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final String title;
    private final LegalBasis basis;
    private final Set<Need> needs;

    StopReason(String title, LegalBasis basis, Need... needs) {
        this.title = title;
        this.basis = basis;
        this.needs = Set.of(needs);
    }

    @Override
    public String title() {
        return title;
    }

    LegalBasis basis() {
        return basis;
    }

    Set<Need> needs() {
        return needs;
    }

    /** The stop that a reason of deregistration (D01 to D12) brings; none for a corrected double registration. */
    static Optional<StopReason> ofDeregistration(String reason) {
        return switch (reason) {
            case "D01", "D02", "D03", "D10" -> Optional.of(S1);
            case "D04" -> Optional.of(S4);
            case "D07" -> Optional.of(S7);
            case "D11" -> Optional.of(S6);
            case "D12" -> Optional.empty();
            default -> Optional.of(S8);
        };
    }

    private static final class Law {
        static final LegalBasis STOP = new LegalBasis("社会保险法", "第五十一条");
    }
}
