package org.zaijiuye.records;

import org.springframework.data.repository.ListCrudRepository;

/** What offices took off catalogues. */
public interface EntryWithdrawals extends ListCrudRepository<EntryWithdrawal, String> {}
