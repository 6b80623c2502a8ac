package org.zaijiuye.decision;

import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Outbox;

/** Brings a handling to the office that its facts call for; the person is told which one it is. */
@Component
class HandlingRouting {

    private final Offices offices;
    private final Handlings handlings;
    private final Outbox outbox;

    HandlingRouting(Offices offices, Handlings handlings, Outbox outbox) {
        this.offices = offices;
        this.handlings = handlings;
        this.outbox = outbox;
    }

    void bring(Handling handling, String item, String office) {
        var to = offices.findById(office).orElseThrow();
        handlings.route(handling.number(), to.code(), to.profile());
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":ROUTED:" + to.code(),
                item + "已转由" + to.name() + "办理",
                "经数据核验，您的" + item + "应由" + to.name() + "办理，已为您转办，无需重新申请，办理期限不变。");
    }
}
