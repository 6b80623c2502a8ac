package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Persistable;

/**
 * Something that an office took off a catalogue though somebody else brought it.
 *
 * @param entry what it is, as its item numbers it, with the item's word before it
 * @param office code of the office that did it
 */
public record EntryWithdrawal(@Id String entry, String office, String reason, String userId, LocalDateTime withdrawnAt)
        implements Persistable<String> {

    @Override
    public String getId() {
        return entry;
    }

    /** Never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
