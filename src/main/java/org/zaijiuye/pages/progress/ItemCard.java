package org.zaijiuye.pages.progress;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.application.Progress.ItemProgress;
import org.zaijiuye.application.ResultRow;

/**
 * One item as its applicant sees it.
 *
 * @param status one Chinese word or the step in work
 * @param phone of the office, null where it has none
 * @param result what was granted, in words
 * @param letters what the applicant was told about it, the newest first
 * @param fields what can be corrected with a supplement
 * @param objection {@code NOTICE} or {@code DECISION} where one may be raised now, else null
 * @param decided whether there is a decision, and so a letter of it
 */
record ItemCard(
        String title,
        ItemProgress progress,
        String status,
        String office,
        @Nullable String phone,
        List<ResultRow> result,
        List<Letter> letters,
        List<SupplementField> fields,
        boolean withdrawable,
        @Nullable String objection,
        boolean decided) {

    record Letter(String title, String text, LocalDateTime at) {}
}
