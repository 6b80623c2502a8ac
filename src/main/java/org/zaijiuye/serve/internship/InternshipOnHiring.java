package org.zaijiuye.serve.internship;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.HiringReported;

/** Whoever says that they were hired hears of no internship until their employer should have registered them. */
@Component
class InternshipOnHiring {

    private final InternshipWishes wishes;

    InternshipOnHiring(InternshipWishes wishes) {
        this.wishes = wishes;
    }

    @EventListener
    void hired(HiringReported hiring) {
        wishes.pushNotBefore(hiring.personId(), hiring.quietUntil());
    }
}
