package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import org.zaijiuye.records.StopReason;

/**
 * The end of a benefit.
 *
 * @param from the first month that is no longer payable
 */
record Ending(YearMonth from, StopReason reason) {}
