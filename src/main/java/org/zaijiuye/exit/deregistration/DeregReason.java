package org.zaijiuye.exit.deregistration;

import java.util.Optional;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.shared.Titled;

/** Why a registration ends (policy.md §5.13), and who may conclude it. */
enum DeregReason implements Titled {
    D01("被用人单位录用", Route.AUTO_DRAFT),
    D02("从事个体经营或创办企业并领取营业执照", Route.AUTO_DRAFT),
    D03("已从事有稳定收入的劳动且月收入不低于当地最低工资标准", Route.HUMAN),
    D04("已享受基本养老保险待遇", Route.AUTO_DRAFT),
    D05("完全丧失劳动能力", Route.HUMAN),
    D06("入学、服兵役或移居境外", Route.HUMAN),
    D07("被判刑收监执行", Route.HUMAN),
    D08("终止就业要求或拒绝接受公共就业服务", Route.HUMAN),
    D09("连续6个月未与公共就业服务机构联系", Route.HUMAN),
    D10("已进行就业登记或当地规定的其他情形", Route.AUTO_DRAFT),
    D11("死亡", Route.AUTO),
    /** A correction of the data by a steward and a second person, no exit. */
    D12("重复或错误登记", Route.CORRECTION);

    enum Route {
        /** Hard evidence makes a draft that goes its way. */
        AUTO_DRAFT,
        /** Takes effect on the word of its source, without notice. */
        AUTO,
        /** A person concludes it whatever the evidence. */
        HUMAN,
        CORRECTION
    }

    private final String title;
    private final Route route;

    DeregReason(String title, Route route) {
        this.title = title;
        this.route = route;
    }

    @Override
    public String title() {
        return title;
    }

    Route route() {
        return route;
    }

    /** Whether it ends a registration that was right. */
    boolean isExit() {
        return route != Route.CORRECTION;
    }

    /** Whether it takes effect without telling the person first: a death or a duplicate, confirmed by its source. */
    boolean needsNoNotice() {
        return route == Route.AUTO || route == Route.CORRECTION;
    }

    /** The reason that a sign points to; none where the report itself names it or the sign proves nothing by itself. */
    static Optional<DeregReason> of(StatusSign.Kind kind) {
        return switch (kind) {
            case EMPLOYER_CONTRIBUTION, ENDED_CONTRIBUTION, MEDICAL_CONTRIBUTION, EMPLOYMENT_REGISTRATION ->
                Optional.of(D01);
            case OPERATING_BUSINESS, SHAREHOLDING, DORMANT_BUSINESS -> Optional.of(D02);
            case SMALL_INCOME, TAX_RECORD -> Optional.of(D03);
            case PENSION_PAYMENT -> Optional.of(D04);
            case OWN_REGISTRATION -> Optional.of(D10);
            case DEATH -> Optional.of(D11);
            case OWN_REPORT, PERSONAL_CONTRIBUTION -> Optional.empty();
        };
    }
}
