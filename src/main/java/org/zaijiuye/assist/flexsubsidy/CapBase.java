package org.zaijiuye.assist.flexsubsidy;

/** Up to what a month's contribution counts: all that was paid, or what is due on the lowest base. */
enum CapBase {
    ACTUAL,
    LOWEST_BASE
}
