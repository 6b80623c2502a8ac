/** The items that are built; proposals, decisions and withdrawals. */
@NullMarked
package org.zaijiuye.decision;

import org.jspecify.annotations.NullMarked;
