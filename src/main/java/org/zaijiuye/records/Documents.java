package org.zaijiuye.records;

import org.springframework.data.repository.ListCrudRepository;

/** Uploaded papers. */
public interface Documents extends ListCrudRepository<Document, String> {}
