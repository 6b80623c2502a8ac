package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Applications for internship posts; each change names the state that it goes out from. */
interface InternshipApplications extends ListCrudRepository<InternshipApplication, Long> {

    List<InternshipApplication> findByPersonIdOrderByIdDesc(long person);

    List<InternshipApplication> findByPersonIdAndOpenKeyIsNotNull(long person);

    List<InternshipApplication> findByCaseNumberAndOpenKeyIsNotNull(String caseNumber);

    /** The one with this number, which must be right in all its parts. */
    default Optional<InternshipApplication> byNumber(String number) {
        return findById(InternshipApplication.key(number))
                .filter(found -> found.number().equals(number));
    }

    @Modifying
    @Query("""
            update internship_application set state = 'FORWARDED', forwarded_on = :on, answer_by = :answerBy,
            user_id = cast(:user as varchar(64)), note = cast(:note as varchar(500))
            where id = :id and state = 'APPLIED'
            """)
    int forward(long id, LocalDate on, LocalDate answerBy, @Nullable String user, @Nullable String note);

    @Modifying
    @Query("""
            update internship_application set state = 'ACCEPTED', answer_by = :agreeBy, user_id = cast(:user as varchar(64)),
            note = cast(:note as varchar(500)) where id = :id and state = :from
            """)
    int accept(long id, ApplicationState from, LocalDate agreeBy, @Nullable String user, @Nullable String note);

    /** Nothing more is to come. */
    @Modifying
    @Query("""
            update internship_application set state = :to, closed_on = :on, open_key = null,
            user_id = cast(:user as varchar(64)), note = cast(:note as varchar(500)) where id = :id and state = :from
            """)
    int close(
            long id,
            ApplicationState from,
            ApplicationState to,
            LocalDate on,
            @Nullable String user,
            @Nullable String note);

    /**
     * Those whose host unit has let its time pass; those of a post that ran out whom nobody forwarded in time, or who
     * were accepted and have made no agreement in the same time again.
     */
    @Query("""
            select a.* from internship_application a join internship_post p on p.code = a.post
            where ((a.state = 'FORWARDED' and a.answer_by < :day)
                or (a.state = 'APPLIED' and a.forward_by < :day and p.valid_until < :day)
                or (a.state = 'ACCEPTED' and a.answer_by < :day and p.valid_until < :day))
            and a.id > :after order by a.id fetch first :size rows only
            """)
    List<InternshipApplication> inVain(LocalDate day, long after, int size);

    @Modifying
    @Query("""
            update internship_application set state = :to, closed_on = :day, open_key = null
            where id in (:ids) and state = :from
            """)
    void giveUp(Collection<Long> ids, ApplicationState from, ApplicationState to, LocalDate day);

    List<InternshipApplication> findByPostAndOpenKeyIsNotNull(String post);
}
