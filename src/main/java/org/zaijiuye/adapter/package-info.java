/** Implements the ports over HTTP; used by nobody. */
@NullMarked
package org.zaijiuye.adapter;

import org.jspecify.annotations.NullMarked;
