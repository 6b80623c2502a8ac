/**
 * 追回: months that were paid and are not owed are asked back as a case; which months they are is computed, and how they come
 * back is worked by people.
 */
@NullMarked
package org.zaijiuye.recovery;

import org.jspecify.annotations.NullMarked;
