/** The inbox of facts about a person: each counts once, and reaches those to whom it matters. */
@NullMarked
package org.zaijiuye.event;

import org.jspecify.annotations.NullMarked;
