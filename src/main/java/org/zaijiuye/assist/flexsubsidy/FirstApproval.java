package org.zaijiuye.assist.flexsubsidy;

import java.time.LocalDate;

/**
 * What was fixed when the subsidy was first approved.
 *
 * @param extended whether the term lasts up to retirement
 */
record FirstApproval(LocalDate approvedOn, boolean extended) {}
