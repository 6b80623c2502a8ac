package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Outbox;

/** Gives back appointments that cannot take place: their day became a holiday, or their expert takes none any more. */
@Component
class ClosedDaysRound implements ServiceRound {

    private final Bookings bookings;
    private final Appointments appointments;
    private final GuidanceSlots slots;
    private final Outbox outbox;
    private final Clock clock;

    ClosedDaysRound(Bookings bookings, Appointments appointments, GuidanceSlots slots, Outbox outbox, Clock clock) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.slots = slots;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "GUIDANCE_CLOSED_DAYS";
    }

    @Override
    public String title() {
        return "一对一职业指导：取消不能进行的预约";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var ahead = bookings.ahead(after, LocalDateTime.now(clock), size);
        ahead.forEach(booking -> obstacle(booking).ifPresent(why -> cancel(booking, why)));
        return ahead.stream().mapToLong(GuidanceBooking::key).max();
    }

    private Optional<String> obstacle(GuidanceBooking booking) {
        if (!slots.day(booking.startsAt().toLocalDate()).open()) {
            return Optional.of("放假安排有调整，该日不提供一对一职业指导");
        }
        return appointments.expert(booking).active() ? Optional.empty() : Optional.of("所约的指导老师不再接受预约");
    }

    private void cancel(GuidanceBooking booking, String why) {
        if (bookings.cancel(booking.number()) > 0) {
            outbox.tellPerson(
                    booking.personId(),
                    booking.number(),
                    booking.number() + ":CLOSED",
                    "职业指导预约不能进行，请另约",
                    "您预约的 " + booking.startsAt().toLocalDate() + " "
                            + booking.startsAt().toLocalTime() + " 一对一职业指导不能进行：" + why
                            + "。该预约已取消，不算未到场。请在“职业指导”页面另选时段预约，也可以到街道（镇）便民服务中心办理。");
        }
    }
}
