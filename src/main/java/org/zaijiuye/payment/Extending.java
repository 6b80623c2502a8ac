package org.zaijiuye.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.Cases;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.CaseFile;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;

/** What follows the last granted month: exhaustion, and payment on to retirement without application (续发). */
@Component
class Extending {

    private final JdbcClient sql;
    private final Entitlements entitlements;
    private final CaseFile caseFile;
    private final PaymentLines lines;
    private final Standards standards;
    private final Parameters parameters;
    private final Cases cases;

    Extending(
            JdbcClient sql,
            Entitlements entitlements,
            CaseFile caseFile,
            PaymentLines lines,
            Standards standards,
            Parameters parameters,
            Cases cases) {
        this.sql = sql;
        this.entitlements = entitlements;
        this.caseFile = caseFile;
        this.lines = lines;
        this.standards = standards;
        this.parameters = parameters;
        this.cases = cases;
    }

    void extend(Office agency, YearMonth month) {
        exhausted(agency, month).forEach(each -> move(each, BenefitState.EXHAUSTED));
        var extension = inForce(agency, month);
        nearRetirement(agency, month, extension).forEach(each -> extend(each, agency.profile(), month, extension));
    }

    private Extension inForce(Office agency, YearMonth month) {
        var asked = parameters.asking(agency.profile(), agency.division(), month.atDay(1));
        return new Extension(asked.integer("ui.extension.withinMonths"), asked.integer("ui.extension.maxMonths"));
    }

    /** Who draws the benefit is a claimant, and who does no longer is none: the case is classified again. */
    private void move(Entitlement entitlement, BenefitState to) {
        caseFile.move(entitlement, to);
        cases.send("CircumstancesChanged", entitlement.caseNumber());
    }

    private List<Entitlement> exhausted(Office agency, YearMonth month) {
        return entitlements.findAllById(sql.sql("""
                select e.id from entitlement e where e.office = ? and e.state = 'PAYING' and e.last_month <= ?
                """)
                .params(agency.code(), month.toString())
                .query(Long.class)
                .list());
    }

    /** A generous selection by date; {@link Extension} tests each month. What an exit ended is owed up to then. */
    private List<Entitlement> nearRetirement(Office agency, YearMonth month, Extension extension) {
        return entitlements.findAllById(sql.sql("""
                select e.id from entitlement e where e.office = ? and not e.account_failed
                and (e.state in ('EXHAUSTED', 'EXTENDED') or (e.state = 'SUSPENDED' and e.resumes_as = 'EXTENDED')
                    or (e.state = 'ENDED' and e.stop_month is not null))
                and e.last_month < ? and e.retirement_date > ? and e.retirement_date <= ?
                """)
                .params(
                        agency.code(),
                        month.toString(),
                        month.minusYears(1).atDay(1),
                        month.atEndOfMonth().plusMonths(extension.withinMonths()))
                .query(Long.class)
                .list());
    }

    private void extend(Entitlement entitlement, String profile, YearMonth month, Extension extension) {
        var retirement = Objects.requireNonNull(entitlement.retirementDate());
        var registration = caseFile.registration(entitlement.caseNumber());
        var lined = lines.findByEntitlementIdOrderByPayMonth(entitlement.key()).stream()
                .map(PaymentLine::payMonth)
                .toList();
        var due = extension.months(entitlement.lastMonth(), retirement).stream()
                .filter(each ->
                        !each.isAfter(month) && unemployedIn(registration, entitlement, each) && !lined.contains(each))
                .map(each -> line(entitlement, profile, each))
                .toList();
        lines.saveAll(due);
        if (entitlement.state() == BenefitState.EXHAUSTED && !due.isEmpty()) {
            move(entitlement, BenefitState.EXTENDED);
        }
        if (ends(entitlement, !due.isEmpty(), registration, month, retirement)) {
            end(entitlement.key());
        }
    }

    private PaymentLine line(Entitlement entitlement, String profile, YearMonth month) {
        var standard = standards.of(profile, entitlement.area(), entitlement.firstMonth(), month);
        return new PaymentLine(
                null,
                entitlement.key(),
                entitlement.office(),
                Collecting.KIND,
                month,
                standard.index(),
                standard.amount(),
                standard.parameters(),
                LineState.DUE,
                null,
                0,
                null,
                null,
                null);
    }

    /** A month touched by an open deregistration waits until that is decided. */
    private static boolean unemployedIn(Registration registration, Entitlement entitlement, YearMonth month) {
        var ended = registration.endedOn();
        var drafted = entitlement.draftedFrom();
        return switch (registration.state()) {
            case REGISTERED, WARNED -> true;
            case DEREGISTERED ->
                ended != null && month.isBefore(YearMonth.from(ended)) && (drafted == null || month.isBefore(drafted));
            case DEREG_PENDING -> drafted != null && month.isBefore(drafted);
            default -> false;
        };
    }

    private static boolean ends(
            Entitlement entitlement,
            boolean extendedNow,
            Registration registration,
            YearMonth month,
            LocalDate retirement) {
        return (extendedNow || entitlement.state() == BenefitState.EXTENDED)
                && entitlement.state() != BenefitState.ENDED
                && entitlement.state() != BenefitState.SUSPENDED
                && registration.state() != PersonState.DEREG_PENDING
                && (registration.state() == PersonState.DEREGISTERED || !month.isBefore(YearMonth.from(retirement)));
    }

    private void end(long id) {
        move(entitlements.findById(id).orElseThrow(), BenefitState.ENDED);
    }
}
