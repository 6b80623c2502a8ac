package org.zaijiuye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zaijiuye.calendar.CalendarYear;
import org.zaijiuye.calendar.WorkingCalendar;

/** The working days of the newest {@code HolidayCalendar.dmn}. */
@Component
public class Calendars {

    private static final String TABLE = "HolidayCalendar";

    /** A row answers for one year only, so each year the service may live to see is asked for. */
    private static final int FIRST_YEAR = 2025;

    private static final int LAST_YEAR = 2060;

    private final PolicyTables tables;
    private final Policies policies;

    /** One calendar per deployed version: the newest, and the one it replaces while both are in use. */
    private final ConcurrentLruCache<DecisionDefinitionEntity, WorkingCalendar> calendars =
            new ConcurrentLruCache<>(2, this::read);

    Calendars(PolicyTables tables, Policies policies) {
        this.tables = tables;
        this.policies = policies;
    }

    /**
     * All years of the table; dates in other years are provisional. One SQL statement.
     *
     * @throws PolicyGapException if a row holds no date or contradicts another
     */
    public WorkingCalendar current() {
        return calendars.get(tables.newest(TABLE));
    }

    private WorkingCalendar read(DecisionDefinitionEntity table) {
        try {
            return new WorkingCalendar(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(year -> Map.entry(year, policies.rows(table, Map.of("year", year))))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> year(entry.getKey(), entry.getValue()))
                    .toList());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PolicyGapException("参数表 " + TABLE + " 的日期有误：" + e.getMessage(), e);
        }
    }

    private static CalendarYear year(int year, List<PolicyRow> rows) {
        return new CalendarYear(
                year, days(rows, "HOLIDAY"), days(rows, "WORKDAY"), rows.get(0).source());
    }

    private static Set<LocalDate> days(List<PolicyRow> rows, String kind) {
        var days = new HashSet<LocalDate>();
        for (var row : rows) {
            if (row.text("kind").equals(kind)) {
                var from = LocalDate.parse(row.text("from"));
                days.addAll(from.datesUntil(LocalDate.parse(row.text("to")).plusDays(1))
                        .toList());
            }
        }
        return days;
    }
}
