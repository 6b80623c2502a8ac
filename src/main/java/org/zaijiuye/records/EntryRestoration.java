package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A withdrawal that was taken back.
 *
 * @param entry as in {@link EntryWithdrawal}
 * @param withdrawnOffice code of the office that had withdrawn it
 * @param withdrawnReason why it had
 * @param reason why it was put back
 */
public record EntryRestoration(
        @Id @Nullable Long id,
        String entry,
        String withdrawnOffice,
        String withdrawnReason,
        String withdrawnBy,
        LocalDateTime withdrawnAt,
        String reason,
        String restoredBy,
        LocalDateTime restoredAt) {

    public static EntryRestoration of(EntryWithdrawal withdrawal, String reason, String by, LocalDateTime at) {
        return new EntryRestoration(
                null,
                withdrawal.entry(),
                withdrawal.office(),
                withdrawal.reason(),
                withdrawal.userId(),
                withdrawal.withdrawnAt(),
                reason,
                by,
                at);
    }
}
