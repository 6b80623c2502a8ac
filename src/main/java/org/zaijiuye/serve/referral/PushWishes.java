package org.zaijiuye.serve.referral;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** How people want to be told of posts. */
interface PushWishes extends ListCrudRepository<PushWish, Long> {

    @Modifying
    @Query("update push_wish set accepted = false where person_id = :person")
    int refuse(long person);
}
