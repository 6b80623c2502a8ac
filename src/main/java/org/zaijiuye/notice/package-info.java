/** Sends the notices of the outbox. */
@NullMarked
package org.zaijiuye.notice;

import org.jspecify.annotations.NullMarked;
