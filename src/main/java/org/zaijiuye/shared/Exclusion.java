package org.zaijiuye.shared;

import java.util.Set;

/**
 * Items that cannot be chosen on one form together with the one that names them (policy.md §9.3).
 *
 * @param others words of these items
 * @param code of the fault, for example {@code F03}
 * @param message what the applicant reads
 */
public record Exclusion(Set<String> others, String code, String message) {}
