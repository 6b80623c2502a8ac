/** Every refusal as one problem body (RFC 9457), at whichever door it happens. */
@NullMarked
package org.zaijiuye.problem;

import org.jspecify.annotations.NullMarked;
