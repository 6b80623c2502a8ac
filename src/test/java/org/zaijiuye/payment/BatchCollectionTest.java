package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

@PaymentTest
@DisplayName("应发明细：金额、领满与续发")
class BatchCollectionTest {

    private static final LocalDate RETIREMENT = LocalDate.of(2026, 11, 20);

    @Autowired
    private BatchCollection collecting;

    @Autowired
    private Payees payees;

    @Autowired
    private PaymentLines lines;

    @Autowired
    private PaymentBatches batches;

    @Autowired
    private StateTransitions transitions;

    @Autowired
    private Registrations registrations;

    @BeforeEach
    void prepare() {
        payees.prepare();
    }

    @AfterEach
    void forget() {
        ClockUtil.reset();
        payees.forget();
    }

    @Test
    @DisplayName("最低工资 2023-10 调整：9 月按旧标准，10 月起按新标准，行号随明细保存")
    void follows_the_amount_of_the_paid_month() {
        var payee = payees.granted(YearMonth.of(2023, 8), 12);

        collectOn(LocalDate.of(2023, 11, 10));

        assertThat(lines(payee))
                .extracting(line -> line.payMonth() + " " + line.monthIndex() + " " + line.amount())
                .containsExactly("2023-08 1 1890.00", "2023-09 2 1890.00", "2023-10 3 1980.00");
        assertThat(lines(payee).get(1).parameters()).contains("WageClass", "Row_Shandong12021To2023");
        assertThat(lines(payee).get(2).parameters()).contains("BenefitStandard", "Row_Shandong1From2023");
    }

    @Test
    void puts_all_due_lines_of_an_agency_into_one_batch() {
        payees.granted(YearMonth.of(2025, 10), 12);
        payees.granted(YearMonth.of(2025, 11), 12);

        assertThat(collectOn(LocalDate.of(2025, 12, 10))).containsExactly("371082-si-BENEFIT-202511-1");
        assertThat(batches.findAll()).singleElement().satisfies(batch -> {
            assertThat(batch.lines()).isEqualTo(3);
            assertThat(batch.total()).isEqualByComparingTo("5940.00");
        });
        assertThat(collectOn(LocalDate.of(2025, 12, 10))).isEmpty();
    }

    @Test
    @DisplayName("领满：最后一个月列入明细后即为领满，不再占用申领资格")
    void exhausts_with_the_last_month() {
        var payee = payees.granted(YearMonth.of(2025, 11), 2);

        collectOn(LocalDate.of(2025, 12, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.PAYING);
        collectOn(LocalDate.of(2026, 1, 10));
        assertThat(payees.read(payee))
                .returns(BenefitState.EXHAUSTED, Entitlement::state)
                .returns(null, Entitlement::openKey);
        collectOn(LocalDate.of(2026, 2, 10));
        assertThat(lines(payee)).hasSize(2);
    }

    @Test
    @DisplayName("续发：2026-01 领满，2026-11-20 退休 → 续发 2026-02 至 2026-11，共 10 个月")
    void extends_to_the_month_of_retirement() {
        var payee = payees.granted(YearMonth.of(2024, 8), 18, RETIREMENT);

        collectOn(LocalDate.of(2026, 2, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXHAUSTED);
        collectOn(LocalDate.of(2026, 3, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXTENDED);
        for (var month = 4; month <= 12; month++) {
            collectOn(LocalDate.of(2026, month, 10));
        }
        collectOn(LocalDate.of(2027, 1, 10));

        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.ENDED);
        assertThat(lines(payee).stream().map(PaymentLine::payMonth).filter(each -> each.isAfter(YearMonth.of(2026, 1))))
                .hasSize(10)
                .startsWith(YearMonth.of(2026, 2))
                .endsWith(YearMonth.of(2026, 11));
    }

    @Test
    @DisplayName("领满后数月才不足一年：达到条件前的月份不补发")
    void does_not_pay_the_months_before_the_test_is_met() {
        var payee = payees.granted(YearMonth.of(2025, 1), 6, RETIREMENT);

        collectOn(LocalDate.of(2025, 12, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXHAUSTED);
        collectOn(LocalDate.of(2026, 1, 10));
        assertThat(lines(payee)).last().returns(YearMonth.of(2025, 12), PaymentLine::payMonth);
        assertThat(lines(payee)).hasSize(7);
    }

    @Test
    @DisplayName("续发须仍在失业登记；拟注销期间不发，被否定后补发")
    void extends_only_while_registered() {
        var payee = payees.granted(YearMonth.of(2024, 8), 18, RETIREMENT);
        collectOn(LocalDate.of(2026, 2, 10));
        transitions.move(transitions.registration(payee.caseNumber()), PersonState.DEREG_PENDING);
        payees.draft(payee, YearMonth.of(2026, 2));

        collectOn(LocalDate.of(2026, 3, 10));
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.EXHAUSTED);

        transitions.move(transitions.registration(payee.caseNumber()), PersonState.REGISTERED);
        payees.lift(payee);
        collectOn(LocalDate.of(2026, 4, 10));
        assertThat(lines(payee)).hasSize(20);

        transitions.move(transitions.registration(payee.caseNumber()), PersonState.DEREG_PENDING);
        registrations.end(payee.caseNumber(), LocalDate.of(2026, 4, 20), "D01");
        collectOn(LocalDate.of(2026, 5, 10));
        assertThat(lines(payee)).hasSize(20);
        assertThat(payees.read(payee).state()).isEqualTo(BenefitState.ENDED);
    }

    @Test
    void pays_nothing_while_suspended() {
        var payee = payees.granted(YearMonth.of(2025, 11), 12);
        payees.draft(payee, YearMonth.of(2025, 11));

        assertThat(collectOn(LocalDate.of(2025, 12, 10))).isEmpty();
        assertThat(lines(payee)).isEmpty();
    }

    private List<String> collectOn(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(6, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        return collecting.collect();
    }

    private List<PaymentLine> lines(Entitlement payee) {
        return lines.findByAwardIdOrderByPayMonth(payee.key());
    }
}
