package org.zaijiuye.serve.guidance;

import org.springframework.data.repository.ListCrudRepository;

/** Who has read the guide. */
interface GuideReceipts extends ListCrudRepository<GuideReceipt, String> {}
