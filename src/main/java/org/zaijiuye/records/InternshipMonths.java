package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar months in which people are given an internship allowance; the agreements are written by {@code internship}. */
@Repository
public class InternshipMonths {

    private final JdbcClient jdbc;

    InternshipMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Spell(LocalDate startDate, LocalDate lastDay) {

        Stream<YearMonth> months() {
            var last = YearMonth.from(lastDay);
            return Stream.iterate(
                    YearMonth.from(startDate), month -> !month.isAfter(last), month -> month.plusMonths(1));
        }
    }

    /** Every month of which an internship covers a day, as agreed where it has not ended yet. */
    public Set<YearMonth> of(long person) {
        return jdbc.sql("""
                        select start_date, coalesce(ended_on, end_date) as last_day from internship_agreement
                        where person_id = ?
                        """).param(person).query(Spell.class).list().stream()
                .flatMap(Spell::months)
                .collect(Collectors.toSet());
    }
}
