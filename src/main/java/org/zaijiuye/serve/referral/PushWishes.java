package org.zaijiuye.serve.referral;

import org.springframework.data.repository.ListCrudRepository;

/** How people want to be told of posts. */
interface PushWishes extends ListCrudRepository<PushWish, Long> {}
