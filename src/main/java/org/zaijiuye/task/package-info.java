/** What may be done to a user task, through every door. */
@NullMarked
package org.zaijiuye.task;

import org.jspecify.annotations.NullMarked;
