package org.zaijiuye.serve.referral.vacancy;

import org.springframework.data.repository.ListCrudRepository;

/** The employers by their credit code. */
interface Employers extends ListCrudRepository<Employer, String> {}
