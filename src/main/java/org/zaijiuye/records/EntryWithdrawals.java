package org.zaijiuye.records;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What offices took off catalogues. */
public interface EntryWithdrawals extends ListCrudRepository<EntryWithdrawal, String> {

    /**
     * Ends a withdrawal.
     *
     * @return 0 if somebody else has just taken it back
     */
    @Modifying
    @Query("delete from entry_withdrawal where entry = :entry")
    int takeBack(String entry);
}
