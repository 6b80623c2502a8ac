package org.zaijiuye.records;

import org.zaijiuye.shared.Titled;

/** Why a person lost work (失业原因, policy.md §5.1): asked on the form, recorded with the registration. */
public enum UnempReason implements Titled {
    U01("劳动合同期满终止"),
    U02("用人单位提出解除劳动合同"),
    U03("用人单位提出、双方协商一致解除劳动合同"),
    U04("被开除、除名、辞退或因违纪被解除劳动合同"),
    U05("用人单位破产、关闭或被撤销"),
    U06("因用人单位违法由劳动者解除劳动合同"),
    U07("本人主动辞职"),
    U08("毕业或肄业后未就业"),
    U09("个体工商户或私营企业停业、破产"),
    U10("土地被征用"),
    U11("退役后未安置"),
    U12("刑满释放、假释或监外执行"),
    U13("停止灵活就业"),
    U14("其他"),
    U15("本人提出、双方协商一致解除劳动合同");

    private final String title;

    UnempReason(String title) {
        this.title = title;
    }

    /** The wording of this project for the applicant and the clerk. */
    @Override
    public String title() {
        return title;
    }
}
