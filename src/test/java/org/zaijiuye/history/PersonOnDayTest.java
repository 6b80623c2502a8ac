package org.zaijiuye.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Registration;

@DisplayName("某日的状况：每个期间首尾两侧；迟到、更正、撤销的事实按现在的档案算")
class PersonOnDayTest {

    private static final LocalDate REGISTERED = LocalDate.of(2025, 11, 4);

    @ParameterizedTest(name = "{0}登记，{1}注销：{2} → {3}")
    @CsvSource({
        "2025-11-04, , 2025-11-03, false",
        "2025-11-04, , 2025-11-04, true",
        "2025-11-04, , 2030-01-01, true",
        "2025-11-04, 2026-06-10, 2026-06-10, true",
        "2025-11-04, 2026-06-10, 2026-06-11, false",
        // A fact that came late dates the exit back (policy.md §9.4).
        "2025-11-04, 2026-05-20, 2026-05-20, true",
        "2025-11-04, 2026-05-20, 2026-05-21, false",
        "2025-11-04, 2025-11-04, 2025-11-04, true",
    })
    void registered(LocalDate from, @Nullable LocalDate until, LocalDate day, boolean was) {
        var person = on(day, List.of(registration("C1", from, until)), List.of(), List.of(), List.of(), List.of());
        assertThat(person.registration() != null).isEqualTo(was);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-05-31, C1", "2026-06-01, C2", "2026-06-02, C2"})
    void of_two_registrations_the_later_counts_from_its_first_day(LocalDate day, String caseNumber) {
        var joined = LocalDate.of(2026, 6, 1);
        var both = List.of(registration("C1", REGISTERED, joined), registration("C2", joined, null));
        assertThat(on(day, both, List.of(), List.of(), List.of(), List.of()).registration())
                .returns(caseNumber, PersonOnDay.Registered::caseNumber);
    }

    @ParameterizedTest(name = "{0}，{1}退出：{2} → {3}")
    @CsvSource({
        "RECOGNISED, , 2025-11-25, false",
        "RECOGNISED, , 2025-11-26, true",
        "ENJOYING_POLICY, , 2030-01-01, true",
        "EXITED, 2027-02-01, 2027-02-01, true",
        "EXITED, 2027-02-01, 2027-02-02, false",
        "CANCELLED_FRAUD, 2027-02-01, 2025-11-26, false",
    })
    void recognised(RecognitionState state, @Nullable LocalDate until, LocalDate day, boolean was) {
        var person = on(day, List.of(), List.of(recognition(state, until)), List.of(), List.of(), List.of());
        assertThat(person.recognition() != null).isEqualTo(was);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-06-09, ''",
        "2026-06-10, FLEXIBLE",
        "2027-01-31, FLEXIBLE",
        "2027-02-01, EMPLOYER",
        "2028-01-31, EMPLOYER",
        "2028-02-01, ''",
    })
    void employed(LocalDate day, String type) {
        var spells = List.of(
                employment("FLEXIBLE", LocalDate.of(2026, 6, 10), LocalDate.of(2027, 1, 31)),
                employment("EMPLOYER", LocalDate.of(2027, 2, 1), LocalDate.of(2028, 1, 31)));
        var was = on(day, List.of(), List.of(), spells, List.of(), List.of()).employment();
        assertThat(was == null ? "" : was.type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2025-10-31, ''",
        "2025-11-01, BENEFIT PAID 1980.00",
        "2026-05-31, BENEFIT GRANTED null",
        // Paid for a month that is not owed any more: it is asked back.
        "2026-06-01, ''",
        "2026-07-31, FLEX_SUBSIDY DUE 588.80",
    })
    void money_of_the_month(LocalDate day, String money) {
        var benefit = benefit(YearMonth.of(2025, 11), YearMonth.of(2027, 4), YearMonth.of(2026, 6));
        var lines = List.of(
                line(benefit.key(), "BENEFIT", "2025-11", "1980.00", LineState.PAID, true),
                line(benefit.key(), "BENEFIT", "2026-06", "1980.00", LineState.PAID, false),
                line(2, "FLEX_SUBSIDY", "2026-07", "588.80", LineState.DUE, true));
        var person = on(day, List.of(), List.of(), List.of(), List.of(benefit), lines);
        assertThat(person.money().stream()
                        .map(each -> each.kind() + " " + each.state() + " " + each.amount())
                        .collect(Collectors.joining()))
                .isEqualTo(money);
    }

    private static PersonOnDay on(
            LocalDate day,
            List<Registration> registrations,
            List<Recognition> recognitions,
            List<Employment> employments,
            List<Entitlement> benefits,
            List<PaymentLine> lines) {
        var records = new PersonRecords(registrations, recognitions, employments, benefits, lines);
        return PersonOnDay.of(day, records, UnaryOperator.identity());
    }

    private static Registration registration(String caseNumber, LocalDate from, @Nullable LocalDate until) {
        return new Registration(
                1L,
                caseNumber,
                null,
                7,
                "A-01",
                "371082001",
                "371082001",
                "weihai",
                from,
                from,
                "U01",
                "GENERAL",
                1,
                until == null ? PersonState.REGISTERED : PersonState.DEREGISTERED,
                from,
                until,
                until == null ? null : "D01",
                null,
                null);
    }

    private static Recognition recognition(RecognitionState state, @Nullable LocalDate until) {
        var on = LocalDate.of(2025, 11, 26);
        return new Recognition(
                1L,
                7,
                "C1",
                "A-12",
                "371082",
                "weihai",
                "H01",
                "H01,H07",
                on,
                on.plusYears(1),
                PolicyMode.THREE_YEARS,
                state,
                until,
                null,
                null);
    }

    private static Employment employment(String type, LocalDate from, @Nullable LocalDate until) {
        return new Employment(1L, 7, null, type, null, null, null, null, from, null, "PROVINCE", until, null);
    }

    private static Entitlement benefit(YearMonth first, YearMonth last, @Nullable YearMonth stop) {
        var nobody = new Encrypted("");
        return new Entitlement(
                1L,
                7,
                "C1",
                "A-02",
                "371082-si",
                "371082",
                first,
                last,
                18,
                nobody,
                nobody,
                null,
                BenefitState.PAYING,
                null,
                stop,
                null,
                null,
                false,
                18,
                null,
                null);
    }

    private static PaymentLine line(
            long award, String kind, String month, String amount, LineState state, boolean owed) {
        var line = PaymentLine.owed(
                award, 7, "371082", kind, kind, YearMonth.parse(month), 1, new BigDecimal(amount), "[]", state);
        return owed ? line : withdrawn(line);
    }

    private static PaymentLine withdrawn(PaymentLine line) {
        return new PaymentLine(
                line.id(),
                line.awardId(),
                line.personId(),
                line.office(),
                line.kind(),
                line.pool(),
                null,
                line.payMonth(),
                line.monthIndex(),
                line.amount(),
                line.parameters(),
                line.state(),
                null,
                0,
                null,
                null,
                null);
    }
}
