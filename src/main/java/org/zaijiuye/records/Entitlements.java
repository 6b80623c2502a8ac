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

    /**
     * What the benefit comes to now. One that is drawn or suspended bars a new claim; one that is over does not. Months
     * that had no line may be owed again.
     */
    @Modifying
    @Query("""
            update entitlement set months = :months, last_month = :last, state = :state, stop_reason = :reason,
            stop_month = cast(:stop as varchar(7)), residual = cast(:residual as integer), owing = true,
            open_key = case when :state in ('PAYING', 'SUSPENDED', 'EXTENDED') then cast(person_id as varchar(60)) end
            where id = :id
            """)
    int settle(
            long id,
            int months,
            YearMonth last,
            String state,
            @Nullable String reason,
            @Nullable String stop,
            @Nullable Integer residual);

    /** From this month on an exit of the case is being examined; null where none is. */
    @Modifying
    @Query("update entitlement set drafted_from = cast(:from as varchar(7)) where case_number = :caseNumber")
    int draft(String caseNumber, @Nullable String from);

    @Modifying
    @Query("update entitlement set account = :account, account_failed = false where id = :id")
    int account(long id, Encrypted account);

    @Modifying
    @Query("update entitlement set account_failed = true where id = :id")
    int accountFailed(long id);

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
