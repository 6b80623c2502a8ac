package org.zaijiuye.exit.deregistration;

/** Who set a deregistration going. */
enum Starter {
    PERSON,
    /** The person's own registration of employment (item 14). */
    OWN_REGISTRATION,
    EMPLOYER,
    CLERK,
    DATA,
    MINISTRY;

    /** Whether the person knows of it already; anybody else's report needs notice before effect. */
    boolean isPerson() {
        return this == PERSON || this == OWN_REGISTRATION;
    }
}
