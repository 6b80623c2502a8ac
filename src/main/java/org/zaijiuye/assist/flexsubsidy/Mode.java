package org.zaijiuye.assist.flexsubsidy;

/** How the subsidy is reckoned: as a share of what was paid month by month, or as a yearly amount by the months paid. */
enum Mode {
    RATIO,
    FIXED_ANNUAL
}
