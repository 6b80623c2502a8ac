package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;

/** Writes the lines of all granted months that are due, for a whole agency at once. */
@Component
class DueLines {

    /**
     * Granted months that nothing ended, however long ago that was; what an exit touches that is being examined waits.
     * What a failed account holds back is held.
     */
    private static final String PAYABLE = """
            e.office = ? and e.owing and d.pay_month between e.first_month and e.last_month
            and (e.drafted_from is null or d.pay_month < e.drafted_from)
            and (e.stop_month is null or d.pay_month < e.stop_month)
            and not exists (select 1 from payment_line l
                where l.award_id = e.id and l.pay_month = d.pay_month and l.kind = 'BENEFIT')
            """;

    private static final String MONTH = "(cast(? as varchar(7)))";
    private static final String STANDARD =
            "(cast(? as varchar(6)), cast(? as varchar(7)), cast(? as varchar(7)), cast(? as integer),"
                    + " cast(? as numeric(12, 2)), cast(? as varchar(2000)))";

    private record Missing(String area, String firstMonth, String payMonth) {}

    private final JdbcClient sql;
    private final Standards standards;

    DueLines(JdbcClient sql, Standards standards) {
        this.sql = sql;
        this.standards = standards;
    }

    /** Every month up to {@code month}, also those of a benefit that was granted late. */
    void write(Office agency, YearMonth month) {
        var oldest = oldest(agency);
        if (oldest != null && !YearMonth.parse(oldest).isAfter(month)) {
            var missing = missing(agency, YearMonth.parse(oldest), month);
            if (!missing.isEmpty()) {
                insert(
                        agency,
                        missing.stream().map(each -> standard(agency, each)).toList());
            }
        }
    }

    private @Nullable String oldest(Office agency) {
        return sql.sql("""
                select min(first_month) from entitlement where office = ? and owing
                """).params(agency.code()).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Missing> missing(Office agency, YearMonth from, YearMonth to) {
        var months = Stream.iterate(from, each -> !each.isAfter(to), each -> each.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
        return sql.sql("select distinct e.area, e.first_month, d.pay_month from entitlement e join (values "
                        + rows(MONTH, months.size()) + ") as d (pay_month) on 1 = 1 where " + PAYABLE)
                .params(months)
                .param(agency.code())
                .query(Missing.class)
                .list();
    }

    private Standard standard(Office agency, Missing missing) {
        return standards.of(
                agency.profile(),
                missing.area(),
                YearMonth.parse(missing.firstMonth()),
                YearMonth.parse(missing.payMonth()));
    }

    private void insert(Office agency, List<Standard> due) {
        var values = new ArrayList<Object>();
        for (var each : due) {
            Collections.addAll(
                    values,
                    each.area(),
                    each.first().toString(),
                    each.month().toString(),
                    each.index(),
                    each.amount(),
                    each.parameters());
        }
        sql.sql("""
                insert into payment_line
                (award_id, person_id, office, kind, pool, pool_key, pay_month, month_index, amount, parameters, state)
                select e.id, e.person_id, e.office, 'BENEFIT', 'BENEFIT',
                concat(e.person_id, ':BENEFIT:', d.pay_month), d.pay_month, d.month_index, d.amount, d.parameters,
                case when e.account_failed then 'HELD' else 'DUE' end
                from entitlement e join (values\s""" + rows(STANDARD, due.size()) + """
                ) as d (area, first_month, pay_month, month_index, amount, parameters)
                on d.area = e.area and d.first_month = e.first_month where\s""" + PAYABLE)
                .params(values)
                .param(agency.code())
                .update();
    }

    private static String rows(String row, int count) {
        return String.join(", ", Collections.nCopies(count, row));
    }
}
