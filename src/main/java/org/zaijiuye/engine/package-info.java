/** What implements an interface of the engine and belongs to no item. */
@NullMarked
package org.zaijiuye.engine;

import org.jspecify.annotations.NullMarked;
