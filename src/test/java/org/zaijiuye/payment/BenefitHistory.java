package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.recovery.RecoveryBooking;

/** One person's life at random, told to the books as it happens, and kept beside them in the plainest possible way. */
final class BenefitHistory {

    /** What can happen; every kind has to occur among the histories. */
    enum Event {
        GRANT,
        GRANT_AGAIN,
        DRAFT,
        LIFT,
        EXIT,
        EXIT_EARLIER,
        TOLD_TWICE,
        UNDONE,
        UNDONE_AND_MERGED,
        ACCOUNT_GIVEN,
        REPAID,
        RETURNED,
        FAILED,
        PAID
    }

    /** What the histories act through. */
    record Doors(
            Payees payees,
            BatchCollection collection,
            PaymentOrderBuilder orders,
            BatchSettlement settlement,
            BankAnswers answers,
            PaymentBatches batches,
            PaymentLines lines,
            Recoveries recoveries,
            RecoveryBooking booking,
            JdbcClient sql) {}

    /** One registration with the benefit that was granted under it. */
    private static final class Spell {
        final LocalDate registered;
        final Entitlement benefit;
        final YearMonth first;
        final int months;
        final int earned;
        final int counted;
        final @Nullable LocalDate retirement;
        final Deque<LocalDate> exits = new ArrayDeque<>();
        boolean merged;

        @Nullable
        YearMonth drafted;

        Spell(LocalDate registered, Entitlement benefit, int earned, int counted) {
            this.registered = registered;
            this.benefit = benefit;
            this.first = benefit.firstMonth();
            this.months = benefit.months();
            this.earned = earned;
            this.counted = counted;
            this.retirement = benefit.retirementDate();
        }

        /** The first day that is not registered any more. */
        LocalDate ended(List<Spell> all) {
            return merged && exits.isEmpty() ? all.get(all.indexOf(this) + 1).registered : exits.getFirst();
        }

        /** The first month that is not owed by it, if anything ends it. */
        private @Nullable YearMonth ends(List<Spell> all) {
            var at = all.indexOf(this);
            var next = at + 1 < all.size() ? all.get(at + 1).first : null;
            if (exits.isEmpty()) {
                return next;
            }
            var left = YearMonth.from(exits.getFirst());
            return next != null && next.isBefore(left) ? next : left;
        }

        private int granted(List<Spell> all) {
            var at = all.indexOf(this);
            var missing = at == 0 ? 0 : Math.max(0, counted - all.get(at - 1).left(all));
            return Math.max(0, Math.min(months, earned - missing));
        }

        /** Granted months that its end leaves for a later claim. */
        private int left(List<Spell> all) {
            var ends = ends(all);
            var granted = granted(all);
            return over() && ends != null
                    ? (int) first.until(first.plusMonths(granted), ChronoUnit.MONTHS)
                            - (int) Math.min(granted, Math.max(0, first.until(ends, ChronoUnit.MONTHS)))
                    : 0;
        }

        /** Month for month what the law gives: the grant, and then the last year before retirement. */
        Set<YearMonth> owed(List<Spell> all) {
            var ends = ends(all);
            var granted = granted(all);
            var owed = new TreeSet<YearMonth>();
            var extended = 0;
            for (var i = 0; i < 60 && granted > 0; i++) {
                var month = first.plusMonths(i);
                var extension = i >= granted
                        && retirement != null
                        && !month.isAfter(YearMonth.from(retirement))
                        && month.atDay(1).isAfter(retirement.minusMonths(12));
                extended += extension ? 1 : 0;
                if ((i < granted || (extension && extended <= 12)) && (ends == null || month.isBefore(ends))) {
                    owed.add(month);
                }
            }
            return owed;
        }

        boolean over() {
            return merged || !exits.isEmpty();
        }
    }

    private final Doors doors;
    private final Random random;
    private final int seed;
    private final List<Spell> spells = new ArrayList<>();
    private final List<String> collected = new ArrayList<>();
    private final List<PaymentOrder> sent = new ArrayList<>();
    private final Set<Event> happened = EnumSet.noneOf(Event.class);
    private final List<String> told = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 11, 4);
    private int numbers;
    private BigDecimal booked = BigDecimal.ZERO;

    BenefitHistory(int seed, Doors doors) {
        this.seed = seed;
        this.random = new Random(seed);
        this.doors = doors;
    }

    boolean happened(Event event) {
        return happened.contains(event);
    }

    void live(int steps) {
        on(today);
        var months = 1 + random.nextInt(18);
        var retirement = random.nextInt(4) == 0 ? LocalDate.of(2026, 6 + random.nextInt(6), 20) : null;
        var benefit = doors.payees().granted(YearMonth.from(today), months, retirement);
        spells.add(new Spell(YearMonth.from(today).atDay(1), benefit, months, 0));
        tell(Event.GRANT, months + " months, retirement " + retirement);
        for (var step = 0; step < steps; step++) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> passTime();
            case 4, 5, 6 -> send();
            case 7, 8, 9 -> answer();
            case 10 -> giveBack();
            case 11 -> draft();
            case 12, 13 -> leave();
            case 14 -> undo();
            case 15 -> claimAgain();
            case 16 -> giveAccount();
            case 17 -> tellTwice();
            default -> repay();
        }
    }

    private void passTime() {
        on(today.plusDays(5 + random.nextInt(40)));
        collected.addAll(doors.collection().collect());
    }

    private void send() {
        if (!collected.isEmpty()) {
            var batch = collected.remove(0);
            doors.batches().approve(batch, Payees.APPROVER, now());
            sent.add(doors.orders().send(batch));
        }
    }

    /** The bank answers late: whatever has happened in between. */
    private void answer() {
        if (!sent.isEmpty()) {
            answer(sent.remove(0));
        }
    }

    private void answer(PaymentOrder order) {
        var answers = order.lines().stream()
                .map(line -> random.nextInt(4) == 0
                        ? new BankReceipt.Line(line.line(), line.amount(), BankReceipt.Result.FAILED, "账户状态异常", null)
                        : new BankReceipt.Line(line.line(), line.amount(), BankReceipt.Result.PAID, null, null))
                .toList();
        answers.forEach(each ->
                tell(each.result() == BankReceipt.Result.PAID ? Event.PAID : Event.FAILED, "line " + each.line()));
        doors.answers().take(new BankReceipt(order.batchNumber(), answers));
        doors.settlement().book(order.batchNumber());
    }

    private void giveBack() {
        if (!collected.isEmpty()) {
            var batch = collected.remove(0);
            doors.payees().returned(batch);
            doors.settlement().putBack(batch);
            tell(Event.RETURNED, batch);
        }
    }

    private void draft() {
        var spell = any();
        if (spell.drafted != null) {
            spell.drafted = null;
            doors.payees().lift(spell.benefit);
            tell(Event.LIFT, spell.benefit.caseNumber());
        } else if (!spell.merged) {
            spell.drafted = YearMonth.from(dayOf(spell));
            doors.payees().draft(spell.benefit, spell.drafted);
            tell(Event.DRAFT, spell.benefit.caseNumber() + " from " + spell.drafted);
        }
    }

    private void leave() {
        var spell = any();
        var day = dayOf(spell);
        if (spell.over() && !day.isBefore(spell.ended(spells))) {
            return;
        }
        tell(spell.over() ? Event.EXIT_EARLIER : Event.EXIT, spell.benefit.caseNumber() + " on " + day);
        spell.exits.push(day);
        spell.drafted = null;
        doors.payees().leaves(spell.benefit, day, "D01", ++numbers);
    }

    private void tellTwice() {
        var spell = any();
        if (!spell.exits.isEmpty()) {
            tell(Event.TOLD_TWICE, spell.benefit.caseNumber());
            spell.drafted = null;
            doors.payees().leaves(spell.benefit, spell.exits.getFirst(), "D01", ++numbers);
        }
    }

    /** An upheld objection to the last exit: dated as before, up to the next registration, or as if it had never been. */
    private void undo() {
        var spell = any();
        if (spell.exits.isEmpty()) {
            return;
        }
        spell.exits.pop();
        var number = ++numbers;
        if (!spell.exits.isEmpty()) {
            doors.payees().redated(spell.benefit, spell.exits.getFirst(), "D01", number);
        } else if (spell == last()) {
            doors.payees().restored(spell.benefit);
        } else {
            spell.merged = true;
            tell(Event.UNDONE_AND_MERGED, spell.benefit.caseNumber());
            doors.payees().redated(spell.benefit, next(spell).registered, "D12", number);
        }
        tell(Event.UNDONE, spell.benefit.caseNumber());
    }

    private void claimAgain() {
        var before = last();
        var left = doors.payees().read(before.benefit).residual();
        var earned = (left == null ? 0 : left) + random.nextInt(4);
        if (!before.over() || earned == 0 || before.drafted != null) {
            return;
        }
        var months = Math.min(20, earned);
        var benefit = doors.payees().again(before.benefit, today, months, earned - months, left);
        spells.add(new Spell(today, benefit, earned, left == null ? 0 : left));
        tell(Event.GRANT_AGAIN, benefit.caseNumber() + " on " + today + ": " + months + " of " + earned + ", " + left);
    }

    private void giveAccount() {
        var spell = any();
        doors.payees().mend(spell.benefit, new Encrypted("6222%06d".formatted(++numbers)));
        tell(Event.ACCOUNT_GIVEN, spell.benefit.caseNumber());
    }

    private void repay() {
        var amount = new BigDecimal(1 + random.nextInt(3 * 198_000)).movePointLeft(2);
        var covered = doors.booking()
                .repaid(last().benefit.personId(), "BENEFIT", seed + "-" + ++numbers, today, amount, "SI");
        booked = booked.add(amount).subtract(covered.left());
        if (!covered.cases().isEmpty()) {
            tell(Event.REPAID, amount.toString());
        }
    }

    /** When everything has been answered and a further pay day has come, the books show what the facts say, no more and no less. */
    void balances() {
        while (!collected.isEmpty()) {
            send();
        }
        while (!sent.isEmpty()) {
            answer();
        }
        on(today.plusMonths(1).withDayOfMonth(12));
        doors.collection().collect();
        var due = YearMonth.from(today).minusMonths(1);
        var owed = new TreeSet<YearMonth>();
        new RecoveryBooks(doors.sql()).balance(booked, story("recoveries"));
        for (var spell : spells) {
            balances(spell, due);
            spell.owed(spells).forEach(month -> assertThat(owed.add(month))
                    .as(story("owed twice: " + month))
                    .isTrue());
        }
    }

    private void balances(Spell spell, YearMonth due) {
        var owed = spell.owed(spells);
        var open = doors.recoveries().open(spell.benefit.key());
        var lines = new TreeMap<YearMonth, LineState>();
        for (var line : doors.lines().findByAwardIdOrderByPayMonth(spell.benefit.key())) {
            lines.put(line.payMonth(), line.state());
            assertThat(open.contains(line.key()))
                    .as(story("asked back: " + line))
                    .isEqualTo(line.state() == LineState.PAID && !owed.contains(line.payMonth()));
            assertThat(kept(line.key()))
                    .as(story("times paid and kept: " + line))
                    .isEqualTo(line.state() == LineState.PAID ? 1 : 0);
        }
        var failed = doors.payees().read(spell.benefit).accountFailed();
        for (var month = spell.first; !month.isAfter(due.plusMonths(12)); month = month.plusMonths(1)) {
            var examined = spell.drafted != null && !month.isBefore(spell.drafted);
            assertThat(lines.get(month))
                    .as(story(spell.benefit.caseNumber() + " " + month))
                    .isIn(allowed(owed.contains(month), month.isAfter(due), examined, failed));
        }
    }

    private static Set<@Nullable LineState> allowed(boolean owed, boolean future, boolean examined, boolean failed) {
        var states = new HashSet<@Nullable LineState>();
        if (!owed) {
            states.addAll(List.of(LineState.CANCELLED, LineState.RECOVERED, LineState.PAID));
            states.add(null);
        } else if (future) {
            states.add(null);
        } else {
            states.add(LineState.PAID);
            states.add(examined || failed ? LineState.HELD : LineState.BATCHED);
            if (examined) {
                states.add(null);
            }
        }
        return states;
    }

    /** How often the bank paid the line, less how often the money came back. */
    private int kept(long line) {
        return doors.sql().sql("""
                        select (select count(*) from payment_attempt where line_id = :line and result = 'PAID')
                        - (select count(*) from recovery where line_id = :line and repaid_at is not null)
                        """).param("line", line).query(Integer.class).single();
    }

    private Spell any() {
        return spells.get(random.nextInt(spells.size()));
    }

    private Spell last() {
        return spells.get(spells.size() - 1);
    }

    private Spell next(Spell spell) {
        return spells.get(spells.indexOf(spell) + 1);
    }

    /** A day of the registration up to today, more often a late one. */
    private LocalDate dayOf(Spell spell) {
        var days = (int) spell.registered.until(today, ChronoUnit.DAYS);
        return spell.registered.plusDays(days - random.nextInt(Math.min(days, 120) + 1));
    }

    private void on(LocalDate day) {
        today = day;
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private LocalDateTime now() {
        return today.atTime(9, 0);
    }

    private void tell(Event event, String what) {
        happened.add(event);
        told.add(today + " " + event + " " + what);
    }

    private String story(String what) {
        return "seed %d, %s, after%n%s".formatted(seed, what, String.join("\n", told));
    }
}
