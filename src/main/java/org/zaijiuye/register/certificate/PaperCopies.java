package org.zaijiuye.register.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Paper copies of certificates. */
interface PaperCopies extends ListCrudRepository<PaperCopy, Long> {

    Optional<PaperCopy> findByHandling(String handling);

    List<PaperCopy> findByCertificateIdOrderById(long certificateId);

    /** Whether one was made that another handling than this asked for. */
    @Query("""
            select count(*) > 0 from paper_copy
            where certificate_id = :certificate and handling <> :handling and printed_on is not null
            """)
    boolean printed(long certificate, String handling);

    @Modifying
    @Query("update paper_copy set printed_on = :on where handling = :handling and closed_on is null")
    int print(String handling, LocalDate on);

    @Modifying
    @Query("""
            update paper_copy set handed_on = :on, closed_on = :on, tracking = cast(:tracking as varchar(40))
            where handling = :handling and closed_on is null
            """)
    int handOver(String handling, LocalDate on, @Nullable String tracking);

    /** Not made, or never fetched. */
    @Modifying
    @Query("update paper_copy set closed_on = :on where handling = :handling and closed_on is null")
    int close(String handling, LocalDate on);
}
