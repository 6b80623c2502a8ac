package org.zaijiuye.payment;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Suspensions;
import org.zaijiuye.shared.MessageName;

/** What follows the last granted month: exhaustion, and payment on to retirement without application (续发). */
@Component
class BenefitExtension {

    private final JdbcClient sql;
    private final Entitlements entitlements;
    private final StateTransitions transitions;
    private final ExtensionLines extensionLines;
    private final Suspensions suspensions;
    private final Parameters parameters;
    private final LifecycleMessages cases;

    BenefitExtension(
            JdbcClient sql,
            Entitlements entitlements,
            StateTransitions transitions,
            ExtensionLines extensionLines,
            Suspensions suspensions,
            Parameters parameters,
            LifecycleMessages cases) {
        this.sql = sql;
        this.entitlements = entitlements;
        this.transitions = transitions;
        this.extensionLines = extensionLines;
        this.suspensions = suspensions;
        this.parameters = parameters;
        this.cases = cases;
    }

    void extend(Office agency, YearMonth month) {
        exhausted(agency, month).forEach(each -> move(each, BenefitState.EXHAUSTED));
        var extension = inForce(agency, month);
        nearRetirement(agency, month, extension).forEach(each -> extend(each, agency, month, extension));
    }

    private ExtensionRule inForce(Office agency, YearMonth month) {
        var asked = parameters.asking(agency.profile(), agency.division(), month.atDay(1));
        return new ExtensionRule(asked.integer("ui.extension.withinMonths"), asked.integer("ui.extension.maxMonths"));
    }

    /** Who draws the benefit is a claimant, and who does no longer is none: the case is classified again. */
    private void move(Entitlement entitlement, BenefitState to) {
        transitions.move(entitlement, to);
        cases.send(MessageName.CIRCUMSTANCES_CHANGED, entitlement.caseNumber());
    }

    private List<Entitlement> exhausted(Office agency, YearMonth month) {
        return entitlements.findAllById(sql.sql("""
                select e.id from entitlement e where e.office = ? and e.state = 'PAYING' and e.last_month <= ?
                """)
                .params(agency.code(), month.toString())
                .query(Long.class)
                .list());
    }

    /**
     * A generous selection by date; {@link ExtensionRule} tests each month. What an exit ended is owed up to then, also where
     * nobody could be paid before it came.
     */
    private List<Entitlement> nearRetirement(Office agency, YearMonth month, ExtensionRule extension) {
        return entitlements.findAllById(sql.sql("""
                select e.id from entitlement e where e.office = ? and e.owing
                and (e.state in ('EXHAUSTED', 'EXTENDED', 'ENDED')
                    or (e.state = 'SUSPENDED' and e.resumes_as = 'EXTENDED')
                    or (e.state = 'STOPPED' and e.stop_month > e.last_month))
                and e.last_month < ? and e.retirement_date <= ?
                """)
                .params(agency.code(), month.toString(), month.atEndOfMonth().plusMonths(extension.withinMonths()))
                .query(Long.class)
                .list());
    }

    private void extend(Entitlement entitlement, Office agency, YearMonth month, ExtensionRule extension) {
        var registration = transitions.registration(entitlement.caseNumber());
        var extended = extensionLines.write(entitlement, registration, agency, month, extension);
        var begins = extended && entitlement.state() == BenefitState.EXHAUSTED;
        if (begins) {
            move(entitlement, BenefitState.EXTENDED);
        }
        if ((begins || entitlement.state() == BenefitState.EXTENDED) && over(entitlement, registration, month)) {
            end(entitlement.key());
        } else if (begins) {
            suspensions.renew(entitlement.key());
        }
    }

    private static boolean over(Entitlement entitlement, Registration registration, YearMonth month) {
        var retirement = YearMonth.from(Objects.requireNonNull(entitlement.retirementDate()));
        return registration.state() != PersonState.DEREG_PENDING
                && (registration.state() == PersonState.DEREGISTERED || !month.isBefore(retirement));
    }

    private void end(long id) {
        move(entitlements.findById(id).orElseThrow(), BenefitState.ENDED);
    }
}
