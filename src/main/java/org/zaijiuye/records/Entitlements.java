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

    /** The detail of an award that is a benefit. */
    @Modifying
    @Query("""
            insert into benefit (award_id, area, first_month, last_month, months, granted, prior_residual, retirement_date)
            values (:award, :area, :first, :last, :months, :months, cast(:priorResidual as integer),
                cast(:retirement as date))
            """)
    int detail(
            long award,
            String area,
            YearMonth first,
            YearMonth last,
            int months,
            @Nullable Integer priorResidual,
            @Nullable LocalDate retirement);

    /** What the benefit comes to now. */
    @Modifying
    @Query("""
            update benefit set months = :months, last_month = :last, residual = cast(:residual as integer)
            where award_id = :id
            """)
    int comesTo(long id, int months, YearMonth last, @Nullable Integer residual);

    /**
     * Where it stands. One that is drawn or suspended bars a new claim; one that is over does not. Months that had no
     * line may be owed again.
     */
    @Modifying
    @Query("""
            update award set state = :state, end_reason = :reason, ends_before = cast(:ends as varchar(7)), owing = true,
            open_key = case when :state in ('PAYING', 'SUSPENDED', 'EXTENDED') then concat(person_id, ':', kind) end
            where id = :id
            """)
    int stands(long id, String state, @Nullable String reason, @Nullable String ends);

    /** From this month on an exit of the case is being examined; null where none is. */
    @Modifying
    @Query(
            "update award set held_from = cast(:from as varchar(7)) where case_number = :caseNumber and kind = 'BENEFIT'")
    int draft(String caseNumber, @Nullable String from);

    /**
     * After a run has written all lines up to a month: what is over and ended before {@code after} has all its lines.
     *
     * @param next the month after it, at which a stop may stand at most
     * @param after the first day of the month after that
     */
    @Modifying
    @Query("""
            update award set owing = false where office = :office and kind = 'BENEFIT' and owing and held_from is null
            and state in ('STOPPED', 'EXHAUSTED', 'ENDED') and (ends_before is null or ends_before <= :next)
            and exists (select 1 from registration r where r.case_number = award.case_number
                and r.state = 'DEREGISTERED' and r.ended_on < :after)
            """)
    int lined(String office, YearMonth next, LocalDate after);
}
