/** What a person was on a day: computed from the records whenever somebody asks, and stored nowhere. */
@NullMarked
package org.zaijiuye.history;

import org.jspecify.annotations.NullMarked;
