/** Stage 登记. */
@NullMarked
package org.zaijiuye.register;

import org.jspecify.annotations.NullMarked;
