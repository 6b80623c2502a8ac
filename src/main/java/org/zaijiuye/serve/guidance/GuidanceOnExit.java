package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Whoever leaves the register comes to no appointment: it is given back for somebody else. */
@Component
class GuidanceOnExit implements ExitConsequence {

    private final Appointments appointments;
    private final Bookings bookings;
    private final Registrations registrations;
    private final Outbox outbox;

    GuidanceOnExit(Appointments appointments, Bookings bookings, Registrations registrations, Outbox outbox) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.registrations = registrations;
        this.outbox = outbox;
    }

    @Override
    public void ended(CaseExit exit) {
        registrations
                .findByCaseNumber(exit.caseNumber())
                .ifPresent(each -> giveBack(each.personId(), exit.reason(), "您的失业登记已经终止"));
    }

    /** Whoever found work without having been registered may still want advice. */
    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        if (!reason.equals(EMPLOYED)) {
            giveBack(person, reason, "您已经开始领取养老待遇");
        }
    }

    private void giveBack(long person, String reason, String why) {
        appointments
                .open(person)
                .filter(booking -> bookings.cancel(booking.number()) > 0)
                .filter(booking -> !reason.equals(DIED))
                .ifPresent(booking -> outbox.tellPerson(
                        person,
                        booking.number(),
                        booking.number() + ":LEFT",
                        "职业指导预约已取消",
                        why + "，" + booking.startsAt().toLocalDate() + " 的一对一职业指导预约随之取消，不必前往。仍需要职业指导的，可以另行预约。"));
    }
}
