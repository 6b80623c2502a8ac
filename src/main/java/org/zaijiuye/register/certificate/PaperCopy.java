package org.zaijiuye.register.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A paper copy that was asked for. It is closed when it was handed over, could not be made, or was never fetched.
 *
 * @param reissueReason null for the first copy
 * @param dueOn last day for printing it
 * @param tracking number of the parcel, null where it was fetched
 */
record PaperCopy(
        @Id @Nullable Long id,
        long certificateId,
        String handling,
        @Nullable String reissueReason,
        String deliver,
        LocalDate orderedOn,
        LocalDate dueOn,
        @Nullable LocalDate printedOn,
        @Nullable LocalDate handedOn,
        @Nullable String tracking,
        @Nullable LocalDate closedOn) {}
