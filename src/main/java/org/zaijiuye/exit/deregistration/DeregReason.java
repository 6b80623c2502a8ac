package org.zaijiuye.exit.deregistration;

import java.util.Optional;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.Titled;

/** Why a registration ends (policy.md §5.13), and who may conclude it. */
enum DeregReason implements Titled {
    D01("被用人单位录用", Route.AUTO_DRAFT, StopReason.S1),
    D02("从事个体经营或创办企业并领取营业执照", Route.AUTO_DRAFT, StopReason.S1),
    D03("已从事有稳定收入的劳动且月收入不低于当地最低工资标准", Route.HUMAN, StopReason.S1),
    D04("已享受基本养老保险待遇", Route.AUTO_DRAFT, StopReason.S4),
    D05("完全丧失劳动能力", Route.HUMAN, StopReason.S8),
    D06("入学、服兵役或移居境外", Route.HUMAN, StopReason.S8),
    D07("被判刑收监执行", Route.HUMAN, StopReason.S7),
    D08("终止就业要求或拒绝接受公共就业服务", Route.HUMAN, StopReason.S8),
    D09("连续6个月未与公共就业服务机构联系", Route.HUMAN, StopReason.S8),
    D10("已进行就业登记或当地规定的其他情形", Route.AUTO_DRAFT, StopReason.S1),
    D11("死亡", Route.AUTO, StopReason.S6),
    /** A correction of the data by a steward and a second person, no exit. */
    D12("重复或错误登记", Route.CORRECTION, StopReason.S8);

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
    private final StopReason stop;

    DeregReason(String title, Route route, StopReason stop) {
        this.title = title;
        this.route = route;
        this.stop = stop;
    }

    @Override
    public String title() {
        return title;
    }

    Route route() {
        return route;
    }

    /** The stop of a running benefit that it brings (policy.md §5.2). */
    StopReason stop() {
        return stop;
    }

    /** Whether it takes effect without telling the person first: a death or a duplicate, confirmed by its source. */
    boolean needsNoNotice() {
        return route == Route.AUTO || route == Route.CORRECTION;
    }

    /** The reason that a sign points to; none where the report itself names it or the sign proves nothing by itself. */
    static Optional<DeregReason> of(StatusSign.Kind kind) {
        return switch (kind) {
            case EMPLOYER_CONTRIBUTION, EMPLOYMENT_REGISTRATION -> Optional.of(D01);
            case OPERATING_BUSINESS, SHAREHOLDING, DORMANT_BUSINESS -> Optional.of(D02);
            case SMALL_INCOME, TAX_RECORD -> Optional.of(D03);
            case PENSION_PAYMENT -> Optional.of(D04);
            case OWN_REGISTRATION -> Optional.of(D10);
            case DEATH -> Optional.of(D11);
            case OWN_REPORT, PERSONAL_CONTRIBUTION -> Optional.empty();
        };
    }
}
