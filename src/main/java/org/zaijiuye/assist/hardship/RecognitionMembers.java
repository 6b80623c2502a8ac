package org.zaijiuye.assist.hardship;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Households of recognised people. */
interface RecognitionMembers extends ListCrudRepository<RecognitionMember, Long> {

    /** Recognitions for which one of these people is claimed now. */
    @Query("select distinct recognition_id from recognition_member where claim_key in (:hashes)")
    List<Long> claiming(Collection<String> hashes);

    @Query("select * from recognition_member where recognition_id = :recognition order by id")
    List<RecognitionMember> of(long recognition);

    /** Recognitions for whose household somebody counted. */
    @Query("select recognition_id from recognition_member where id_hash = :hash order by recognition_id")
    List<Long> counting(String hash);

    @Modifying
    @Query("update recognition_member set claim_key = null where recognition_id = :recognition")
    void release(long recognition);

    @Modifying
    @Query("update recognition_member set claim_key = id_hash where recognition_id = :recognition")
    void claim(long recognition);
}
