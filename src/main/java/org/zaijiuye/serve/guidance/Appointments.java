package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.application.Callers;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.shared.Reason;

/** Books and gives back appointments. Of many who want one slot exactly one gets it, by its unique key. */
@Service
class Appointments {

    private final Bookings bookings;
    private final GuidanceSlots slots;
    private final Experts experts;
    private final Persons persons;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    Appointments(
            Bookings bookings,
            GuidanceSlots slots,
            Experts experts,
            Persons persons,
            Calendars calendars,
            Parameters parameters,
            Outbox outbox,
            Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.experts = experts;
        this.persons = persons;
        this.calendars = calendars;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Why somebody may not book a slot now; empty if they may. */
    List<Reason> refusals(long person, Slot slot) {
        var today = LocalDate.now(clock);
        var day = slot.start().toLocalDate();
        return BookingRules.refusals(
                new BookingFacts(
                        today,
                        day,
                        slots.day(day).open(),
                        slots.isPlanned(slot),
                        bookings.existsBySlotKey(slot.id()),
                        open(person).map(GuidanceBooking::number).orElse(null),
                        lastBar(person)),
                new BookingRules.Terms(
                        number("guide.firstDay", today),
                        number("guide.lastDay", today),
                        number("guide.noShowDays", today)));
    }

    /**
     * Books. Who loses a race fails on the key; asked again, they are told that the slot is taken ({@code Collision}).
     *
     * @throws NotAllowed with every reason why not
     */
    @Transactional
    public GuidanceBooking book(long person, Slot slot) {
        persons.lock(person);
        bookings.pass(Long.toString(person), LocalDateTime.now(clock));
        var refusals = refusals(person, slot);
        if (!refusals.isEmpty()) {
            throw new NotAllowed(
                    String.join("；", refusals.stream().map(Reason::sentence).toList()));
        }
        var booked = bookings.save(new GuidanceBooking(
                null,
                GuidanceBooking.newNumber(),
                person,
                slot.expert(),
                slot.start(),
                slots.end(slot),
                GuidanceBooking.State.BOOKED,
                LocalDateTime.now(clock),
                slot.id(),
                Long.toString(person),
                null));
        tell(booked);
        return booked;
    }

    /**
     * Gives an appointment back.
     *
     * @throws NotAllowed after the last working day before it, or when it no longer lies ahead
     */
    @Transactional
    public void cancel(String number) {
        var booking = require(number);
        var last = lastWorkingDayBefore(booking.startsAt().toLocalDate());
        if (!BookingRules.mayCancel(LocalDate.now(clock), last)) {
            throw new NotAllowed("预约须在 " + last + " 以前取消，现在已经过时；不能前往的，请电话联系指导地点。");
        }
        if (bookings.cancel(number) == 0) {
            throw new NotAllowed("预约 " + number + " 已经取消或者已经进行，不能取消。");
        }
    }

    boolean isTaken(Slot slot) {
        return bookings.existsBySlotKey(slot.id());
    }

    /** The appointment that lies ahead. */
    Optional<GuidanceBooking> open(long person) {
        return bookings.findByOpenKey(Long.toString(person))
                .filter(booking -> booking.endsAt().isAfter(LocalDateTime.now(clock)));
    }

    GuidanceBooking require(String number) {
        return bookings.findByNumber(number).orElseThrow(() -> Callers.unknown(number));
    }

    GuidanceExpert expert(GuidanceBooking booking) {
        return experts.findById(booking.expert()).orElseThrow();
    }

    LocalDate lastWorkingDayBefore(LocalDate day) {
        var calendar = calendars.current();
        var before = day.minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** The day of the missed appointment with which the last bar of a person began; null if there was none. */
    @Nullable
    LocalDate lastBar(long person) {
        var today = LocalDate.now(clock);
        var missed = bookings.missed(person).stream()
                .map(booking -> booking.startsAt().toLocalDate())
                .toList();
        return BookingRules.lastBar(missed, number("guide.noShows", today), number("guide.noShowDays", today));
    }

    private int number(String name, LocalDate today) {
        return parameters.integer(name, "", "", today);
    }

    private void tell(GuidanceBooking booking) {
        var expert = expert(booking);
        outbox.tellPerson(
                booking.personId(),
                booking.number(),
                booking.number() + ":BOOKED",
                "职业指导预约成功",
                "您已预约 " + booking.startsAt().toLocalDate() + " "
                        + booking.startsAt().toLocalTime() + " 的一对一职业指导，地点："
                        + expert.place() + "，指导老师：" + expert.name() + "。不能前往的，请在 "
                        + lastWorkingDayBefore(booking.startsAt().toLocalDate()) + " 以前取消。");
    }
}
