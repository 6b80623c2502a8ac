/** What every part speaks: decisions with reasons and their law, and the one door to an item. */
@NullMarked
package org.zaijiuye.shared;

import org.jspecify.annotations.NullMarked;
