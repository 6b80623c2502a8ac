package org.zaijiuye.serve.referral.vacancy;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Posts; whoever writes any takes a number of {@link VacancyChanges} first. */
interface Vacancies extends ListCrudRepository<Vacancy, Long> {

    List<Vacancy> findBySenderAndNumberIn(String sender, Collection<String> numbers);

    Optional<Vacancy> findBySenderAndNumber(String sender, String number);

    boolean existsByEmployerAndAreaStartingWith(String employer, String area);

    @Modifying
    @Query("""
            update vacancy set closed_at = :at, change_no = :change
            where employer = :employer and area like :areas and closed_at is null
            """)
    int closeAllOf(String employer, String areas, LocalDateTime at, long change);

    @Modifying
    @Query("update vacancy set closed_at = :at, change_no = :change where id = :id and closed_at is null")
    int close(long id, LocalDateTime at, long change);

    /** Takes the row, so that those who withdraw it and put it back come one after the other. */
    @Query("select id from vacancy where id = :id for update")
    Optional<Long> lock(long id);

    /** What was closed then or later is offered again. */
    @Modifying
    @Query("update vacancy set closed_at = null, change_no = :change where id = :id and closed_at >= :since")
    int reopen(long id, LocalDateTime since, long change);
}
