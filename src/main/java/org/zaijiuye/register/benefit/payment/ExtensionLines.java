package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.payment.Standing;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.shared.MessageName;

/** What follows the last granted month: exhaustion, and payment on to retirement without application (续发). */
@Component
class ExtensionLines {

    private final JdbcClient sql;
    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final Standards standards;
    private final ExtensionsInForce rules;
    private final BenefitBooks books;
    private final LifecycleMessages cases;

    ExtensionLines(
            JdbcClient sql,
            Entitlements entitlements,
            PaymentLines lines,
            Standards standards,
            ExtensionsInForce rules,
            BenefitBooks books,
            LifecycleMessages cases) {
        this.sql = sql;
        this.entitlements = entitlements;
        this.lines = lines;
        this.standards = standards;
        this.rules = rules;
        this.books = books;
        this.cases = cases;
    }

    /** Of those whose grant is used up. Who draws a benefit is a claimant, so the case is classified anew when that changes. */
    void write(Office agency, YearMonth month) {
        for (var person : usedUp(agency, month)) {
            var benefits = entitlements.findByPersonIdOrderById(person);
            var before = benefits.stream().collect(Collectors.toMap(Entitlement::key, Entitlement::state));
            var owed = books.owed(benefits);
            for (var i = 0; i < benefits.size(); i++) {
                write(benefits.get(i), owed.get(i), agency, month);
            }
            books.recompute(person, null).stream()
                    .map(BenefitBooks.Change::after)
                    .filter(after -> before.get(after.key()) != after.state())
                    .forEach(after -> cases.send(MessageName.CIRCUMSTANCES_CHANGED, after.caseNumber()));
        }
    }

    /** A generous selection by date; {@link OwedBenefit} tests each month. */
    private List<Long> usedUp(Office agency, YearMonth month) {
        var within = rules.of(agency.code(), month).withinMonths();
        return sql.sql("""
                select distinct e.person_id from entitlement e where e.office = :office and e.owing
                and ((e.last_month <= :month and e.state in ('PAYING', 'SUSPENDED'))
                    or (e.last_month < :month and e.retirement_date <= :retiring))
                """)
                .param("office", agency.code())
                .param("month", month.toString())
                .param("retiring", month.atEndOfMonth().plusMonths(within))
                .query(Long.class)
                .list();
    }

    private void write(Entitlement benefit, OwedBenefit owed, Office agency, YearMonth month) {
        var lined = lines.findByAwardIdOrderByPayMonth(benefit.key()).stream()
                .map(PaymentLine::payMonth)
                .collect(Collectors.toSet());
        lines.saveAll(owed.extension().stream()
                .filter(each -> !each.isAfter(month) && !lined.contains(each))
                .filter(each -> owed.standing(each) != Standing.NOT_OWED && !owed.examined(each))
                .map(each -> line(benefit, agency.profile(), each))
                .toList());
    }

    private PaymentLine line(Entitlement benefit, String profile, YearMonth month) {
        var standard = standards.of(profile, benefit.area(), benefit.firstMonth(), month);
        return PaymentLine.owed(
                benefit.key(),
                benefit.personId(),
                benefit.office(),
                BenefitPayments.CODE,
                BenefitPayments.CODE,
                month,
                standard.index(),
                standard.amount(),
                standard.parameters(),
                benefit.accountFailed() ? LineState.HELD : LineState.DUE);
    }
}
