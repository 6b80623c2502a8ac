/** What of a deployment is refused, and why. */
@NullMarked
package org.zaijiuye.gate;

import org.jspecify.annotations.NullMarked;
