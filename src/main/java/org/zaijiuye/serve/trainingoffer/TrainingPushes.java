package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** Who was told of which course. */
interface TrainingPushes extends ListCrudRepository<TrainingPush, Long> {

    boolean existsByPersonIdAndCourseAndResponse(long person, String course, TrainingPush.Response response);

    Optional<TrainingPush> findByNumber(String number);

    List<TrainingPush> findByPersonIdIn(List<Long> persons);

    List<TrainingPush> findByPersonIdOrderByPushedOnAscIdAsc(long person);

    /**
     * What has to be told by telephone while the course has not begun: as wished, or because the notice was tried in vain
     * more often than that.
     */
    @Query("""
            select p.* from training_push p join training_course c on c.code = p.course and c.starts_on > :today
            join training_subscription s on s.person_id = p.person_id and s.ended_on is null
            where p.phone_asked_on is null and p.response is null and p.id > :after
            and (p.channel = 'PHONE' or exists (select 1 from notice n
                where n.dedupe_key = concat('TRAINING:', p.number) and n.sent_at is null and n.tries > :retries))
            order by p.id limit :size
            """)
    List<TrainingPush> toBePhoned(long after, int size, int retries, LocalDate today);

    @Modifying
    @Query("update training_push set phone_asked_on = :on where id = :id and phone_asked_on is null")
    int askedByPhone(long id, LocalDate on);

    /** What officers have been asked to tell the person, and have not. */
    @Query("""
            select number from training_push
            where person_id = :person and phone_asked_on is not null and phoned_on is null
            """)
    List<String> unphoned(long person);

    @Modifying
    @Query("update training_push set phoned_on = :on where number = :number")
    int phoned(String number, LocalDate on);

    @Modifying
    @Query("update training_push set phone_note = :note where number = :number")
    int noted(String number, Encrypted note);

    @Modifying
    @Query("""
            update training_push set response = :response, responded_at = :at, read_at = coalesce(read_at, :readAt)
            where number = :number
            """)
    int respond(String number, Response response, LocalDateTime at, LocalDateTime readAt);

    @Query("select count(*) from training_push where course = :course and response = 'SIGN_UP' and number <> :but")
    int signedUp(String course, String but);
}
