package org.zaijiuye.exit.deregistration;

import java.time.LocalDate;

/**
 * What ends the registration.
 *
 * @param eventDate the day of the event, from which the effects count
 * @param noticeNeeded whether the person has to be told and heard before it takes effect
 */
record DeregistrationGrant(DeregReason deregReason, LocalDate eventDate, boolean noticeNeeded) {}
