package org.zaijiuye.register.benefit.pension;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;

/** For whom the fund pays the pension contribution. */
interface PensionContributions extends ListCrudRepository<PensionContribution, Long> {

    Optional<PensionContribution> findByNumber(String number);

    List<PensionContribution> findByPersonIdOrderById(long person);

    int countByAwardId(long award);

    /**
     * Benefits that are drawn, whose owner retires within these days, and for which nothing has been asked.
     *
     * @param latest the last day of retirement that matters
     */
    @Query("""
            select e.* from entitlement e
            where e.state in ('PAYING', 'EXTENDED') and e.retirement_date between :today and :latest and e.id > :after
            and not exists (select 1 from pension_contribution p
                where p.award_id = e.id and p.state in ('OPEN', 'ARRANGED', 'NOT_NEEDED'))
            order by e.id limit :size
            """)
    List<Entitlement> due(LocalDate today, LocalDate latest, long after, int size);

    @Modifying
    @Query("""
            update pension_contribution set state = :state, note = :note, decided_by = :user, decided_on = :on
            where number = :number and state = 'OPEN'
            """)
    int decide(String number, String state, Encrypted note, String user, LocalDate on);

    @Modifying
    @Query("""
            update pension_contribution set state = :state, ended_before = cast(:before as varchar(7)) where number = :number
            """)
    int end(String number, String state, YearMonth before);
}
