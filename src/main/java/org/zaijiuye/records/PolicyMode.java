package org.zaijiuye.records;

/** How long the support of a recognised person may last as far as can be seen on the day of recognition (policy.md §5.10). */
public enum PolicyMode {
    THREE_YEARS,
    TO_RETIREMENT
}
