package org.zaijiuye.register.benefit;

import org.jspecify.annotations.Nullable;

/**
 * What the place of insurance means for a claim (policy.md §5.2: a claim is routed, never refused).
 *
 * @param agency the office that pays there; null where it is the one that has the claim, or none of ours
 * @param elsewhere the place outside the city whose agency pays; null if it lies within
 * @param corrected whether the register knows another place than the form names
 * @param doubtful whether papers that came after the register's word name another place than that
 */
record InsuredPlace(@Nullable String agency, @Nullable String elsewhere, boolean corrected, boolean doubtful) {

    /** The question under which registers' statements are kept. */
    static final String QUESTION = "insuredPlace";

    static final InsuredPlace HERE = new InsuredPlace(null, null, false, false);
}
