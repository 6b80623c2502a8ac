package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Posts for interns. */
interface InternshipPosts extends ListCrudRepository<InternshipPost, String> {

    List<InternshipPost> findByValidUntilGreaterThanEqualOrderByCode(LocalDate day);

    /** Takes the row, so that two who are given its last place come one after the other. */
    @Query("select code from internship_post where code = :code for update")
    Optional<String> lock(String code);

    /** Takes nobody any more. */
    @Modifying
    @Query("update internship_post set valid_until = :last where code = :code and valid_until > :last")
    void close(String code, LocalDate last);

    /** Places that others than a person hold, by the word of the host unit or by an agreement that lasts. */
    @Query("""
            select (select count(*) from internship_application
                where post = :code and state = 'ACCEPTED' and person_id <> :person)
            + (select count(*) from internship_agreement
                where post = :code and open_key is not null and person_id <> :person)
            """)
    long taken(String code, long person);

    @Query("select * from internship_post where area in (:areas) and valid_until >= :day order by code")
    List<InternshipPost> open(Collection<String> areas, LocalDate day);
}
