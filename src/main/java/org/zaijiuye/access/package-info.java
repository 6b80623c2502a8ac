/** Who comes in by which way: log-in, web security, the demo's users. */
@NullMarked
package org.zaijiuye.access;

import org.jspecify.annotations.NullMarked;
