package org.zaijiuye.shared;

import java.time.LocalDate;

/**
 * The end of a registration.
 *
 * @param handling number of the handling of item 13 that decided it
 * @param day the day of the event, not of its report
 * @param reason code of policy.md §5.13, D01 to D12
 */
public record CaseExit(String caseNumber, String handling, LocalDate day, String reason) {}
