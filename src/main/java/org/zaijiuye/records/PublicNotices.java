package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Public notices; written by {@code review}, shown by {@code pages}. */
public interface PublicNotices extends ListCrudRepository<PublicNotice, Long> {

    /** What the public may see now; a handling that was withdrawn or whose objection was upheld is no longer shown. */
    @Query("""
            select n.* from public_notice n join handling h on h.number = n.handling
            where n.taken_down_at is null and n.published_at <= :now and n.ends_at > :now and h.state = 'NOTICE'
            order by n.ends_at, n.id limit 500
            """)
    List<PublicNotice> current(LocalDateTime now);

    @Query("select * from public_notice where handling = :handling order by id")
    List<PublicNotice> of(String handling);

    @Modifying
    @Query("update public_notice set taken_down_at = :at where handling = :handling and taken_down_at is null")
    void takeDown(String handling, LocalDateTime at);
}
