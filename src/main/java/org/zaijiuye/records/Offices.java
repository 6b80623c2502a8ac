package org.zaijiuye.records;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Offices, and whose own or relatives' cases a user must not handle; filled by the administrator. */
public interface Offices extends ListCrudRepository<Office, String> {

    /** The agency that pays the benefit of a county: the one whose division is the county's. */
    Optional<Office> findByDivisionAndLevel(String division, Office.Level level);

    List<Office> findByProfile(String profile);

    boolean existsByParent(String parent);

    @Modifying
    @Query("""
            update office set name = :name, parent = :parent, profile = :profile, phone = :phone where code = :code
            """)
    void change(String code, String name, @Nullable String parent, String profile, @Nullable String phone);

    /** Whether a batch pays this user or a declared relative. */
    @Query("""
            select count(*) > 0 from payment_line l join award a on a.id = l.award_id
            join person p on p.id = a.person_id join staff_relation s on s.id_hash = p.id_hash
            where l.batch = :batch and s.user_id = :user
            """)
    boolean relatedInBatch(String user, String batch);

    /** The users who are this person or declared a relative of theirs. */
    @KeysOnly("person")
    @Query("""
            select r.user_id from staff_relation r join person p on p.id_hash = r.id_hash where p.id = :person
            """)
    List<String> relatedTo(long person);

    /** Other accounts of the person with this identity. */
    @Query("select user_id from staff_relation where id_hash = :idHash and relation = 'SELF' and user_id <> :user")
    List<String> accountsOf(String idHash, String user);

    @Modifying
    @Query("insert into staff_relation (user_id, id_hash, relation) values (:user, :idHash, :relation)")
    void relate(String user, String idHash, String relation);

    @Modifying
    @Query("delete from staff_relation where user_id = :user")
    void forgetRelations(String user);
}
