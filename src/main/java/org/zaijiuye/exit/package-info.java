/** Stage 退出. */
@NullMarked
package org.zaijiuye.exit;

import org.jspecify.annotations.NullMarked;
