/** Working days of the State Council calendar and the time limits that run on them. */
@NullMarked
package org.zaijiuye.calendar;

import org.jspecify.annotations.NullMarked;
