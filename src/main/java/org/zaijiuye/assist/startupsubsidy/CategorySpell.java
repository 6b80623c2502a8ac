package org.zaijiuye.assist.startupsubsidy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody belonged to a category.
 *
 * @param from null where nobody has told
 * @param until the last day, null while it goes on
 */
record CategorySpell(
        Category category,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
