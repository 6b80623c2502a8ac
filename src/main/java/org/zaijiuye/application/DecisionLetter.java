package org.zaijiuye.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.application.Progress.Ground;

/**
 * A decision as its letter says it.
 *
 * @param number of the decision: the handling's, and which decision about it
 * @param applied whether the holder asked for it, and not what an event told
 * @param holder to whom it is addressed, {@code idNo} masked
 * @param phone of the office, null where it has none
 * @param earlier whether an earlier decision about the handling loses its force
 * @param objectUntil the last day for an objection
 */
record DecisionLetter(
        String number,
        String handling,
        String item,
        boolean applied,
        boolean granted,
        String holder,
        String idType,
        String idNo,
        List<Ground> reasons,
        List<ResultRow> result,
        boolean earlier,
        @Nullable LocalDate objectUntil,
        String office,
        @Nullable String phone,
        LocalDate decidedOn) {

    public String title() {
        return item + (granted ? "准予决定书" : "不予办理决定书");
    }
}
