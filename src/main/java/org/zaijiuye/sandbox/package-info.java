/** Plays the systems outside in demo and test. */
@NullMarked
package org.zaijiuye.sandbox;

import org.jspecify.annotations.NullMarked;
