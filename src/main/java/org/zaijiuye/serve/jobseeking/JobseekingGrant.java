package org.zaijiuye.serve.jobseeking;

import java.time.LocalDate;
import java.util.List;

/**
 * What is registered.
 *
 * @param intents occupations, the first choice first
 * @param minor whether hazardous and night work is kept out of every recommendation (未成年工特殊保护规定)
 * @param validUntil last day without a further contact
 */
record JobseekingGrant(List<String> intents, boolean minor, LocalDate validUntil) {}
