package org.zaijiuye.exit.deregistration;

import java.time.LocalDate;

/** The clock of D09: it starts anew with every two-way contact; a message that was not read is none. */
enum ContactClock {
    RUNNING,
    WARNING,
    EXPIRED;

    static ContactClock of(LocalDate lastContact, LocalDate today, DeregistrationTerms terms) {
        if (passed(lastContact, terms.noContactMonths(), today)) {
            return EXPIRED;
        }
        return passed(lastContact, terms.warnMonths(), today) ? WARNING : RUNNING;
    }

    private static boolean passed(LocalDate lastContact, int months, LocalDate today) {
        return !lastContact.plusMonths(months).isAfter(today);
    }
}
