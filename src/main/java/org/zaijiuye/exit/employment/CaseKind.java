package org.zaijiuye.exit.employment;

/** Which row of the review route applies. */
enum CaseKind {
    STANDARD,
    /** Begun so long ago that the county decides. */
    BACKDATED
}
