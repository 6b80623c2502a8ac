package org.zaijiuye.shared;

import java.util.Set;

/**
 * What must have come about before an item can be decided (policy.md §9.1, the hard ones).
 *
 * @param anyOf words of the items of which the person must hold one ({@link Item#holds})
 * @param refusal the reason with which the item closes where none of them came about; its code is {@code PREREQ_FAILED}
 */
public record Prerequisite(Set<String> anyOf, Reason refusal) {

    public static final String FAILED = "PREREQ_FAILED";

    public Prerequisite(String item, String text, LegalBasis basis) {
        this(Set.of(item), new Reason(FAILED, text, basis));
    }
}
