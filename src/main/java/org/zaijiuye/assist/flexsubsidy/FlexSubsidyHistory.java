package org.zaijiuye.assist.flexsubsidy;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.InternshipMonths;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** What our own books tell of a person's earlier months, and what the first approval of this subsidy fixed. */
@Component
class FlexSubsidyHistory {

    private final Entitlements benefits;
    private final PaymentLines lines;
    private final InternshipMonths internships;
    private final JdbcClient sql;

    FlexSubsidyHistory(Entitlements benefits, PaymentLines lines, InternshipMonths internships, JdbcClient sql) {
        this.benefits = benefits;
        this.lines = lines;
        this.internships = internships;
        this.sql = sql;
    }

    Optional<FirstApproval> firstApproval(long person) {
        return sql.sql("""
                        select f.first_approval as approved_on, f.extended from flex_subsidy f join award a on a.id = f.award_id
                        where a.person_id = ? order by f.award_id limit 1
                        """).param(person).query(FirstApproval.class).optional();
    }

    void note(long award, FirstApproval first) {
        sql.sql("insert into flex_subsidy (award_id, first_approval, extended) values (?, ?, ?)")
                .params(award, first.approvedOn(), first.extended())
                .update();
    }

    /** The months of a person for which our books owe other money or this, each with what that is. */
    Map<YearMonth, Taken> taken(long person) {
        var taken = new HashMap<YearMonth, Taken>();
        for (var line : owed(person)) {
            var own = line.kind().equals(FlexSubsidyPayments.CODE);
            if (line.pool().equals(FlexSubsidyPayments.POOL)) {
                taken.put(line.payMonth(), own ? Taken.THIS_SUBSIDY : Taken.OTHER_SUBSIDY);
            }
        }
        internships.of(person).forEach(each -> taken.put(each, Taken.INTERNSHIP));
        benefitMonths(person).forEach(each -> taken.put(each, Taken.BENEFIT));
        return taken;
    }

    /** Months of the pool that are used in our books; those of other kinds of money only where the pool is shared. */
    Set<YearMonth> used(long person, boolean shared) {
        return owed(person).stream()
                .filter(each -> each.pool().equals(FlexSubsidyPayments.POOL))
                .filter(each -> shared || each.kind().equals(FlexSubsidyPayments.CODE))
                .map(PaymentLine::payMonth)
                .collect(Collectors.toSet());
    }

    /** Months for which the person is given money of another kind that excludes this one. */
    Set<YearMonth> excluded(long person) {
        return Stream.concat(benefitMonths(person).stream(), internships.of(person).stream())
                .collect(Collectors.toSet());
    }

    /** Months for which the person is owed unemployment benefit, whether or not they have been paid. */
    private List<YearMonth> benefitMonths(long person) {
        var granted = benefits.findByPersonIdOrderById(person).stream().flatMap(FlexSubsidyHistory::months);
        var lined = owed(person).stream()
                .filter(each -> each.kind().equals("BENEFIT"))
                .map(PaymentLine::payMonth);
        return Stream.concat(granted, lined).distinct().toList();
    }

    private List<PaymentLine> owed(long person) {
        return lines.findByPersonIdOrderByPayMonth(person).stream()
                .filter(each -> each.poolKey() != null)
                .toList();
    }

    private static Stream<YearMonth> months(Entitlement benefit) {
        var stop = benefit.stopMonth();
        return Stream.iterate(
                benefit.firstMonth(),
                each -> !each.isAfter(benefit.lastMonth()) && (stop == null || each.isBefore(stop)),
                each -> each.plusMonths(1));
    }
}
