package org.zaijiuye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zaijiuye.calendar.CalendarYear;
import org.zaijiuye.calendar.WorkingCalendar;
import org.zaijiuye.policy.Contract.Line;
import org.zaijiuye.policy.Contract.RowRule;

/** The working days of the newest {@code HolidayCalendar.dmn}. */
@Component
public class Calendars {

    private static final String TABLE = "HolidayCalendar";
    private static final Set<String> KINDS = Set.of("HOLIDAY", "WORKDAY");

    /** Notices come year by year, and old years stay in the table: a past limit must remain explainable. */
    private static final int FIRST_YEAR = 2025;

    private static final String YEAR = "year";

    static final Contract CONTRACT = Contract.collect(
                    List.of(Key.year()),
                    List.of(Column.date("from", "起"), Column.date("to", "止"), Column.oneOf("kind", "类型", KINDS)),
                    null)
            .rule(new RowRule("from", Calendars::complaint))
            .readBy(table -> read(table).knows(FIRST_YEAR));

    private final PolicyTables tables;
    private final DecisionTables policies;

    /** One calendar per deployed version: the newest, and the one it replaces while both are in use. */
    private final ConcurrentLruCache<DecisionDefinitionEntity, WorkingCalendar> calendars =
            new ConcurrentLruCache<>(2, this::read);

    Calendars(PolicyTables tables, DecisionTables policies) {
        this.tables = tables;
        this.policies = policies;
    }

    /**
     * The years of the table from 2025 on without a break; dates in other years are provisional.
     *
     * @throws PolicyGapException if a row holds no date or contradicts another
     */
    public WorkingCalendar current() {
        return calendars.get(tables.newest(TABLE));
    }

    /**
     * The years without a table for which there should be one on this day: all up to its own, and from 1 November, when
     * the State Council has usually told it, the next (policy.md §1.5).
     */
    public List<Integer> missing(LocalDate day) {
        var last = day.getMonth().compareTo(Month.NOVEMBER) < 0 ? day : day.plusYears(1);
        return current().missingYears(LocalDate.of(FIRST_YEAR, 1, 1), last);
    }

    private WorkingCalendar read(DecisionDefinitionEntity table) {
        return read(inputs -> policies.rows(table, inputs));
    }

    private static WorkingCalendar read(Function<Map<String, Object>, List<PolicyRow>> table) {
        var years = new ArrayList<CalendarYear>();
        for (var year = FIRST_YEAR; ; year++) {
            var rows = table.apply(Map.of(YEAR, year));
            if (rows.isEmpty()) {
                return new WorkingCalendar(years);
            }
            years.add(year(year, rows));
        }
    }

    /** What the reader has against one row alone, or null. */
    private static @Nullable String complaint(Line line) {
        try {
            year(Integer.parseInt(line.keys().get(0).strip()), List.of(line.row()));
            return null;
        } catch (NumberFormatException e) {
            return "“年份”应为一个年份，如 2026";
        } catch (PolicyGapException e) {
            return e.getMessage();
        }
    }

    private static CalendarYear year(int year, List<PolicyRow> rows) {
        try {
            return new CalendarYear(
                    year,
                    days(rows, "HOLIDAY"),
                    days(rows, "WORKDAY"),
                    rows.get(0).source());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PolicyGapException("参数表 " + TABLE + " " + year + "年的日期或类型有误：" + e.getMessage(), e);
        }
    }

    private static Set<LocalDate> days(List<PolicyRow> rows, String kind) {
        var days = new HashSet<LocalDate>();
        for (var row : rows) {
            if (!KINDS.contains(row.text("kind"))) {
                throw new IllegalArgumentException(row.text("kind"));
            }
            if (row.text("kind").equals(kind)) {
                days.addAll(days(LocalDate.parse(row.text("from")), LocalDate.parse(row.text("to"))));
            }
        }
        return days;
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " 早于 " + from);
        }
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
