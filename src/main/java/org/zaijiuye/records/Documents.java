package org.zaijiuye.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Uploaded papers. */
public interface Documents extends ListCrudRepository<Document, String> {

    /** Which papers these are, without reading their content. */
    @Query("select id, name from document where id in (:ids) order by uploaded_at, name")
    List<Title> titles(Collection<String> ids);

    record Title(String id, String name) {}

    /** Without reading the content. */
    @Query("select content_type from document where id = :id")
    Optional<String> contentType(String id);

    /** Without reading the content. */
    @Query("select count(*) > 0 from document where id = :id and uploaded_by = :user")
    boolean uploaded(String id, String user);
}
