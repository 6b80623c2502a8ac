package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.register.benefit.payment.BenefitBooks;

/**
 * A database of the version before awards, with an open batch, held and cancelled lines, an open and a closed recovery, a
 * corrected grant and a failed account, is carried over; computing everything anew then changes nothing.
 */
// A migration in Java needs the program and is left to it.
@TestPropertySource(properties = "spring.flyway.out-of-order=true")
@PaymentTest
abstract class CarriedOver {

    private static final String BEFORE = "1.41";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Awards awards;

    @Autowired
    private Entitlements entitlements;

    @Autowired
    private BenefitBooks books;

    @Autowired
    private BatchCollection collection;

    static void fill(DataSource database, String blob) {
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("blob", blob))
                .target(BEFORE)
                .load()
                .migrate();
        new ResourceDatabasePopulator(new ClassPathResource("payment/before-awards.sql")).execute(database);
    }

    @BeforeEach
    void secrets() {
        for (var award : sql.sql("select id from award").query(Long.class).list()) {
            var failed = sql.sql("select account_failed from award where id = ?")
                    .param(award)
                    .query(Boolean.class)
                    .single();
            awards.account(award, new Encrypted("6222" + award));
            sql.sql("update award set holder = account, account_failed = ? where id = ?")
                    .params(failed, award)
                    .update();
        }
    }

    @AfterAll
    static void clock() {
        ClockUtil.reset();
    }

    private List<String> lines() {
        return sql.sql("""
                        select concat(l.award_id, ' ', l.pay_month, ' ', l.state, ' ', coalesce(l.batch, '-'), ' ',
                            coalesce(l.pool_key, '-'), ' ', coalesce((select min(r.handling) from recovery r
                                where r.open_line = l.id), '-'))
                        from payment_line l order by l.award_id, l.pay_month
                        """).query(String.class).list();
    }

    private List<String> benefits() {
        return entitlements.findAll().stream()
                .map(each -> "%d %s %d of %d, %s %s %s"
                        .formatted(
                                each.key(),
                                each.state(),
                                each.months(),
                                each.granted(),
                                each.stopReason(),
                                each.stopMonth(),
                                each.residual()))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("升级后各月状态、占用月份与待追回如旧；重新计算无变化；到发放日照常收集")
    void what_was_in_the_books_is_what_is_owed() {
        var carried = List.of(
                "1 2025-11 PAID - 1:BENEFIT:2025-11 -",
                "1 2025-12 BATCHED B-1 1:BENEFIT:2025-12 -",
                "2 2025-11 PAID - 2:BENEFIT:2025-11 -",
                "2 2025-12 PAID - - C2-13-1",
                "2 2026-01 CANCELLED - - -",
                "2 2026-02 RECOVERED - - -",
                "3 2025-11 HELD - 3:BENEFIT:2025-11 -",
                "4 2025-12 HELD - 4:BENEFIT:2025-12 -",
                "5 2026-03 DUE - 2:BENEFIT:2026-03 -");
        assertThat(lines()).isEqualTo(carried);
        var before = benefits();
        assertThat(before)
                .containsExactly(
                        "1 PAYING 18 of 18, null null null",
                        "2 STOPPED 18 of 18, S1 2025-12 17",
                        "3 SUSPENDED 6 of 6, null null null",
                        "4 SUSPENDED 6 of 6, null null null",
                        "5 PAYING 17 of 17, null null null");

        for (var person = 1; person <= 4; person++) {
            books.recompute(person, null);
        }

        assertThat(lines()).isEqualTo(carried);
        assertThat(benefits()).isEqualTo(before);

        ClockUtil.setCurrentTime(Date.from(LocalDate.of(2026, 4, 10)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
        assertThat(collection.collect()).singleElement().asString().contains("BENEFIT-202603");
        assertThat(lines())
                .contains("1 2025-12 BATCHED B-1 1:BENEFIT:2025-12 -")
                .filteredOn(each -> each.contains("BATCHED 371082-si"))
                .hasSize(4);
    }
}
