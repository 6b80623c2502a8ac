/** Asks the registers through external tasks and stores what they said; decides nothing. */
@NullMarked
package org.zaijiuye.evidence;

import org.jspecify.annotations.NullMarked;
