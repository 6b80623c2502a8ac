package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Outbox;

/** Confirms tomorrow's appointments and reminds those who booked them. */
@Component
class ReminderRound implements ServiceRound {

    private final Bookings bookings;
    private final Appointments appointments;
    private final Outbox outbox;

    ReminderRound(Bookings bookings, Appointments appointments, Outbox outbox) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.outbox = outbox;
    }

    @Override
    public String code() {
        return "GUIDANCE_REMINDERS";
    }

    @Override
    public String title() {
        return "一对一职业指导：确认并提醒次日的预约";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var next = day.plusDays(1);
        var booked =
                bookings.booked(after, next.atStartOfDay(), next.plusDays(1).atStartOfDay(), size);
        return ServiceRound.each(booked, GuidanceBooking::key, this::confirm);
    }

    private void confirm(GuidanceBooking booking) {
        bookings.confirm(booking.key());
        outbox.tellPerson(
                booking.personId(),
                booking.number(),
                booking.number() + ":REMINDER",
                "明天的职业指导预约",
                "请于 " + booking.startsAt().toLocalDate() + " "
                        + booking.startsAt().toLocalTime() + " 到"
                        + appointments.expert(booking).place() + "参加一对一职业指导。");
    }
}
