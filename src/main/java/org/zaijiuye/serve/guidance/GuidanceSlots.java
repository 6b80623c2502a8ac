package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;

/** The slots of all experts: planned by the rule of the days, free while nobody holds them. */
@Component
class GuidanceSlots {

    private final Experts experts;
    private final Bookings bookings;
    private final Calendars calendars;
    private final Parameters parameters;

    GuidanceSlots(Experts experts, Bookings bookings, Calendars calendars, Parameters parameters) {
        this.experts = experts;
        this.bookings = bookings;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /** A slot as it is offered. */
    record Offered(
            String slotId,
            String expert,
            String topics,
            String office,
            String place,
            LocalDateTime start,
            LocalDateTime end,
            boolean free,
            boolean provisional) {}

    GuidanceDay day(LocalDate day) {
        return GuidanceDay.of(day, calendars.current());
    }

    /** Of every open day in between, both included, in the order of time. */
    List<Offered> between(LocalDate from, LocalDate to) {
        var active = experts.findByActiveTrueOrderByCode();
        var taken =
                new HashSet<>(bookings.taken(from.atStartOfDay(), to.plusDays(1).atStartOfDay()));
        return from.datesUntil(to.plusDays(1))
                .filter(day -> day(day).open())
                .flatMap(day -> plan(day).starts(day).stream())
                .flatMap(start -> active.stream().map(expert -> offered(expert, start, taken)))
                .toList();
    }

    /** Whether an active expert has that time. */
    boolean isPlanned(Slot slot) {
        var day = slot.start().toLocalDate();
        return plan(day).starts(day).contains(slot.start())
                && experts.findById(slot.expert())
                        .filter(GuidanceExpert::active)
                        .isPresent();
    }

    LocalDateTime end(Slot slot) {
        return slot.start().plusMinutes(plan(slot.start().toLocalDate()).minutes());
    }

    private Offered offered(GuidanceExpert expert, LocalDateTime start, Set<String> taken) {
        var slot = new Slot(expert.code(), start);
        return new Offered(
                slot.id(),
                expert.name(),
                expert.topics(),
                expert.office(),
                expert.place(),
                start,
                end(slot),
                !taken.contains(slot.id()),
                day(start.toLocalDate()).provisional());
    }

    private SlotPlan plan(LocalDate day) {
        var numbers = Stream.of(
                        "guide.slotMinutes",
                        "guide.morningFrom",
                        "guide.morningSlots",
                        "guide.afternoonFrom",
                        "guide.afternoonSlots")
                .map(name -> parameters.integer(name, "", "", day))
                .toList();
        return new SlotPlan(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }
}
