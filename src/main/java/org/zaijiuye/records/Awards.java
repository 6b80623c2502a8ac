package org.zaijiuye.records;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Awards of every kind, and the facts about them that no decision makes. */
public interface Awards extends ListCrudRepository<Award, Long> {

    List<Award> findByPersonIdOrderById(long personId);

    List<Award> findByPersonIdAndKindOrderById(long personId, String kind);

    /** Another account, which has failed nowhere yet. */
    @Modifying
    @Query("update award set account = :account, account_failed = false where id = :id")
    int account(long id, Encrypted account);

    @Modifying
    @Query("update award set account_failed = true where id = :id")
    int accountFailed(long id);
}
