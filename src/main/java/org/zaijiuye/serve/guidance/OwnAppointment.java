package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;

/** The appointment of an applicant that lies ahead, on their progress page and on the page of the slots. */
@Component
@Order(50)
class OwnAppointment implements ApplicantSection {

    private final Appointments appointments;
    private final Clock clock;

    OwnAppointment(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** {@code cancelUntil} is the last day on which it may be given back. */
    record Shown(
            String number,
            LocalDateTime start,
            LocalDateTime end,
            String expert,
            String place,
            LocalDate cancelUntil,
            boolean cancellable) {}

    @Override
    public String name() {
        return "guidance";
    }

    @Override
    public String template() {
        return "public/guidance-section";
    }

    @Override
    public Optional<Shown> of(Applicant applicant) {
        return appointments
                .open(applicant.personId())
                .filter(booking -> booking.endsAt().isAfter(LocalDateTime.now(clock)))
                .map(this::shown);
    }

    private Shown shown(GuidanceBooking booking) {
        var expert = appointments.expert(booking);
        var last = appointments.lastWorkingDayBefore(booking.startsAt().toLocalDate());
        return new Shown(
                booking.number(),
                booking.startsAt(),
                booking.endsAt(),
                expert.name(),
                expert.place(),
                last,
                BookingRules.mayCancel(LocalDate.now(clock), last));
    }
}
