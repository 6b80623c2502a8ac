/** Promises and legal limits of handlings, with their pauses. */
@NullMarked
package org.zaijiuye.timelimit;

import org.jspecify.annotations.NullMarked;
