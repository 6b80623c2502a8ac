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

    /** Takes nobody any more, and remembers until when it would have; one that is withdrawn stays as it was. */
    @Modifying
    @Query("""
            update internship_post set open_until = valid_until,
                valid_until = case when valid_until > :last then :last else valid_until end
            where code = :code and open_until is null
            """)
    void withdraw(String code, LocalDate last);

    /** Is valid again until the day it was before; 0 where that day is not known. */
    @Modifying
    @Query("""
            update internship_post set valid_until = open_until, open_until = null
            where code = :code and open_until is not null
            """)
    int restore(String code);

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
