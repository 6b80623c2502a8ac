/** Stage 帮扶. */
@NullMarked
package org.zaijiuye.assist;

import org.jspecify.annotations.NullMarked;
