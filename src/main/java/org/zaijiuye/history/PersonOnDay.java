package org.zaijiuye.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Registration;

/**
 * What a person was on a day, by all that is known now: a fact that came late, and a decision that corrected another,
 * count as if they had been known then. On the day on which work ends a registration both hold.
 *
 * @param registration as unemployed; null where there was none
 * @param recognition as a person with employment difficulty; null where none held
 * @param employment null where none is recorded
 * @param money what the person is owed for the calendar month of the day
 */
public record PersonOnDay(
        LocalDate on,
        @Nullable Registered registration,
        @Nullable Recognised recognition,
        @Nullable Employed employment,
        List<Money> money) {

    private static final String BENEFIT = "BENEFIT";

    public PersonOnDay {
        money = List.copyOf(money);
    }

    /**
     * A registration as unemployed.
     *
     * @param until the last day, null while it goes on
     */
    public record Registered(
            String number,
            String caseNumber,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason) {}

    /**
     * A recognition of employment difficulty.
     *
     * @param categories codes of all that matched, the primary one first
     * @param until the last day, null while it holds
     */
    public record Recognised(
            String number,
            List<String> categories,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason) {}

    /**
     * A spell of work.
     *
     * @param until the last day, null while it goes on
     */
    public record Employed(
            String number,
            String type,
            String typeTitle,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A month for which money was granted.
     *
     * @param kind code of the payment kind
     * @param amount in yuan, null where the month has been granted and its line is not written yet
     * @param state of the line, {@code GRANTED} before there is one
     */
    public record Money(
            String kind,
            String title,
            YearMonth month,
            @Nullable BigDecimal amount,
            String state) {}

    /** @param titles of the payment kinds by their codes */
    static PersonOnDay of(LocalDate day, PersonRecords records, UnaryOperator<String> titles) {
        return new PersonOnDay(
                day,
                records.registrations().stream()
                        .filter(each -> each.covers(day))
                        .max(Comparator.comparing(Registration::regDate))
                        .map(PersonOnDay::registered)
                        .orElse(null),
                records.recognitions().stream()
                        .filter(each -> each.covers(day))
                        .reduce((earlier, later) -> later)
                        .map(PersonOnDay::recognised)
                        .orElse(null),
                records.employments().stream()
                        .filter(each -> each.covers(day))
                        .max(Comparator.comparing(Employment::startDate))
                        .map(PersonOnDay::employed)
                        .orElse(null),
                money(YearMonth.from(day), records, titles).toList());
    }

    private static Registered registered(Registration spell) {
        return new Registered(spell.number(), spell.caseNumber(), spell.regDate(), spell.endedOn(), spell.endReason());
    }

    private static Recognised recognised(Recognition spell) {
        return new Recognised(
                spell.number(), spell.matched(), spell.recognisedOn(), spell.endedOn(), spell.endReason());
    }

    private static Employed employed(Employment spell) {
        return new Employed(spell.number(), spell.empType(), spell.typeTitle(), spell.startDate(), spell.endedOn());
    }

    /** Months that are not owed any more are left out, also where they were paid: they are asked back. */
    private static Stream<Money> money(YearMonth month, PersonRecords records, UnaryOperator<String> titles) {
        var lines = records.lines().stream()
                .filter(each -> each.payMonth().equals(month))
                .toList();
        var ahead = records.benefits().stream()
                .filter(each -> lines.stream().noneMatch(line -> line.awardId() == each.key()))
                .filter(each -> grants(each, month))
                .map(each -> new Money(BENEFIT, titles.apply(BENEFIT), month, null, "GRANTED"));
        return Stream.concat(
                lines.stream().filter(each -> each.poolKey() != null).map(each -> money(each, titles)), ahead);
    }

    private static Money money(PaymentLine line, UnaryOperator<String> titles) {
        return new Money(
                line.kind(),
                titles.apply(line.kind()),
                line.payMonth(),
                line.amount(),
                line.state().name());
    }

    /** The months of the benefit are known before their lines: these are written month by month. */
    private static boolean grants(Entitlement benefit, YearMonth month) {
        var stop = benefit.stopMonth();
        return !month.isBefore(benefit.firstMonth())
                && !month.isAfter(benefit.lastMonth())
                && (stop == null || month.isBefore(stop));
    }
}
