package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * Entitlements to the benefit. State changes go through {@link StateTransitions}, which refuses illegal ones. The column {@code
 * owing} says whether months may still lack their line; it is kept by the statements here alone.
 */
public interface Entitlements extends ListCrudRepository<Entitlement, Long> {

    Optional<Entitlement> findByOpenKey(String openKey);

    Optional<Entitlement> findByHandling(String handling);

    List<Entitlement> findByCaseNumber(String caseNumber);

    List<Entitlement> findByPersonIdOrderById(long personId);

    List<Entitlement> findByOfficeAndStateIn(String office, List<BenefitState> states);

    /** A benefit that is used up no longer bars a new claim; one that is drawn or suspended does. */
    @Modifying
    @Query("""
            update entitlement set state = :to,
            open_key = case when :to in ('EXHAUSTED', 'ENDED') then null else cast(person_id as varchar(60)) end
            where id = :id and state = :from
            """)
    int move(long id, BenefitState from, BenefitState to);

    @Modifying
    @Query("""
            update entitlement set state = :to, stop_reason = :reason, stop_month = :month, residual = :residual,
            drafted_from = null, resumes_as = null, open_key = null where id = :id and state = :from
            """)
    int stop(long id, BenefitState from, BenefitState to, String reason, YearMonth month, int residual);

    /** Of a benefit that is over: the exit that ended it, or came after it was used up, is dated anew. */
    @Modifying
    @Query("""
            update entitlement set state = :to, stop_reason = :reason, stop_month = :month, residual = :residual,
            drafted_from = null, owing = true where id = :id and state = :from
            """)
    int stopAnew(long id, BenefitState from, BenefitState to, String reason, YearMonth month, int residual);

    /** A grant is corrected: fewer months. */
    @Modifying
    @Query("update entitlement set months = :months, last_month = :last where id = :id and months > :months")
    int shorten(long id, int months, YearMonth last);

    /** Why the benefit is suspended, and what it goes back to; only for {@link Suspensions}. Cast, as either may be null. */
    @Modifying
    @Query("""
            update entitlement set drafted_from = cast(:draftedFrom as varchar(7)), account_failed = :accountFailed,
            resumes_as = cast(:resumesAs as varchar(20))
            where id = :id
            """)
    int because(long id, @Nullable YearMonth draftedFrom, boolean accountFailed, @Nullable BenefitState resumesAs);

    @Modifying
    @Query("update entitlement set account = :account where id = :id")
    int account(long id, Encrypted account);

    /** Only for what an exit stopped: an extension that ended with retirement has no month of stopping. */
    @Modifying
    @Query("""
            update entitlement set state = :to, stop_reason = null, stop_month = null, residual = null,
            owing = true, open_key = :openKey where id = :id and state in ('STOPPED', 'ENDED') and stop_month is not null
            """)
    int restore(long id, BenefitState to, String openKey);

    /** The case goes on, or ends later than before: months that nobody owed may now be owed. */
    @Modifying
    @Query("update entitlement set owing = true where id = :id")
    int owe(long id);

    /**
     * After a run has written all lines up to a month: what is over and ended before {@code after} has all its lines.
     *
     * @param next the month after it, at which a stop may stand at most
     * @param after the first day of the month after that
     */
    @Modifying
    @Query("""
            update entitlement set owing = false where office = :office and owing and drafted_from is null
            and state in ('STOPPED', 'EXHAUSTED', 'ENDED') and (stop_month is null or stop_month <= :next)
            and exists (select 1 from registration r where r.case_number = entitlement.case_number
                and r.state = 'DEREGISTERED' and r.ended_on < :after)
            """)
    int lined(String office, YearMonth next, LocalDate after);
}
