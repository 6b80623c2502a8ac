package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.zaijiuye.records.Encrypted;

/** Reviews of recognitions; one recognition has one open review at most. */
interface RecognitionReviewRows extends ListCrudRepository<RecognitionReview, Long> {

    Optional<RecognitionReview> findByNumber(String number);

    List<RecognitionReview> findByRecognitionIdOrderById(long recognition);

    /** The next recognitions whose year is over and that nobody is looking at. */
    @Query("""
            select r.id from recognition r where r.open_key is not null and r.review_due <= :day and r.id > :after
            and not exists (select 1 from recognition_review v where v.recognition_id = r.id and v.open_key is not null)
            order by r.id limit :size
            """)
    List<Long> due(LocalDate day, long after, int size);

    @Modifying
    @Query("""
            update recognition_review set outcome = :outcome, category = cast(:category as varchar(10)),
                statement = :statement, reviewed_by = :user where id = :id
            """)
    void found(long id, ReviewOutcome outcome, @Nullable String category, Encrypted statement, String user);

    @Modifying
    @Query("""
            update recognition_review set confirmed_by = cast(:user as varchar(64)), closed_on = :on, open_key = null
            where id = :id and open_key is not null
            """)
    void close(long id, @Nullable String user, LocalDate on);

    @Modifying
    @Query("update recognition_review set outcome = null where id = :id")
    void back(long id);
}
