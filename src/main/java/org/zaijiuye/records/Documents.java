package org.zaijiuye.records;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Uploaded papers. */
public interface Documents extends ListCrudRepository<Document, String> {

    /** Without reading the content. */
    @Query("select count(*) > 0 from document where id = :id and uploaded_by = :user")
    boolean uploaded(String id, String user);
}
