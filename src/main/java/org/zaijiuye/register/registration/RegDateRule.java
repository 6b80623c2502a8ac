package org.zaijiuye.register.registration;

import java.time.LocalDate;

/** Parameter {@code ur.regDateRule}: the day from which a person counts as registered. */
enum RegDateRule {
    SUBMIT_DATE,
    DECISION_DATE;

    LocalDate regDate(LocalDate submittedOn, LocalDate decidedOn) {
        return this == SUBMIT_DATE ? submittedOn : decidedOn;
    }
}
