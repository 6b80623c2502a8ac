package org.zaijiuye.register.benefit;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;

/** 遗属待遇: what the family of somebody who died while drawing the benefit may claim (《社会保险法》第四十九条). */
@Component
class SurvivorNotice {

    private static final String TITLE = "遗属待遇告知";
    private static final String CLAIM =
            "参保失业人员在领取失业保险金期间死亡的，遗属可以申领一次性丧葬补助金和抚恤金；同时符合基本养老保险、工伤保险丧葬补助金条件的，只能选择其中一项（《社会保险法》第四十九条）。";

    private final Entitlements entitlements;
    private final Outbox outbox;

    SurvivorNotice(Entitlements entitlements, Outbox outbox) {
        this.entitlements = entitlements;
        this.outbox = outbox;
    }

    /** Tells the family at the number they have, and the agency, which pays. */
    void tell(Registration registration, String number) {
        for (var entitlement : entitlements.findByCaseNumber(registration.caseNumber())) {
            if ("S6".equals(entitlement.stopReason())) {
                var once = number + ":SURVIVORS:" + entitlement.key();
                outbox.tellPerson(registration.personId(), number, once, TITLE, CLAIM + "请遗属到失业保险经办机构办理。");
                outbox.tellOffice(
                        "si-officer-" + entitlement.office(),
                        number,
                        once + ":OFFICE",
                        TITLE,
                        "领金人员死亡，个案" + registration.caseNumber() + "。" + CLAIM + "请联系遗属。");
            }
        }
    }
}
