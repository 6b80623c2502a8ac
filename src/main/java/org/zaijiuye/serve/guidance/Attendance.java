package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

/** What became of an appointment whose time has passed: a conversation, or nobody came. Called as {@code guidance}. */
@AskedByDiagrams
@Component("guidance")
public class Attendance {

    private final Bookings bookings;
    private final Appointments appointments;
    private final GuidanceRecords records;
    private final ServiceRecords services;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Parameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    Attendance(
            Bookings bookings,
            Appointments appointments,
            GuidanceRecords records,
            ServiceRecords services,
            Registrations registrations,
            Contacts contacts,
            Parameters parameters,
            Outbox outbox,
            Clock clock) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.records = records;
        this.services = services;
        this.registrations = registrations;
        this.contacts = contacts;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the guide writes down. */
    record Talk(GuidanceTopic topic, int minutes, String result, String nextStep) {}

    /** Whether the guide recorded a conversation. */
    public boolean attended(DelegateExecution execution) {
        return bookings.findByNumber(execution.getProcessBusinessKey())
                .filter(booking -> booking.state() == GuidanceBooking.State.ATTENDED)
                .isPresent();
    }

    /** The shortest conversation that counts as guidance, in minutes. */
    int minimum() {
        return number("guide.minMinutes");
    }

    /** A conversation, which is also a contact; one that was too short is kept but does not count. */
    void record(GuidanceBooking booking, Talk talk, String user) {
        close(booking, GuidanceBooking.State.ATTENDED);
        records.save(new GuidanceRecord(
                null,
                booking.number(),
                booking.personId(),
                talk.topic(),
                talk.minutes(),
                new Encrypted(talk.result()),
                new Encrypted(talk.nextStep()),
                user,
                LocalDateTime.now(clock)));
        var day = booking.startsAt().toLocalDate();
        var registration = registrations.findByOpenKey(Registrations.openKey(booking.personId()));
        services.save(new ServiceRecord(
                null,
                booking.personId(),
                registration.map(Registration::caseNumber).orElse(null),
                ServiceKind.GUIDANCE,
                day,
                talk.minutes() >= minimum(),
                booking.number(),
                user));
        registration.ifPresent(each -> contacts.made(each, day));
        Optional.of(talk.nextStep())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> tell(booking, "GUIDED", "职业指导后的下一步", text));
    }

    /** Nobody came; who misses too many may not book for a while. */
    void missed(GuidanceBooking booking) {
        close(booking, GuidanceBooking.State.NO_SHOW);
        var barred = booking.startsAt().toLocalDate().equals(appointments.lastBar(booking.personId()));
        tell(
                booking,
                "MISSED",
                "未按预约参加职业指导",
                "您预约的 " + booking.startsAt().toLocalDate() + " 一对一职业指导没有到场。"
                        + (barred
                                ? "多次预约未到，自该日起" + number("guide.noShowDays") + "天内暂不能预约现场指导，线上课程随时可学。"
                                : "需要的，可以另约时间；不能前往的，请提前取消，把时间让给他人。"));
    }

    private void close(GuidanceBooking booking, GuidanceBooking.State state) {
        if (bookings.close(booking.number(), state.name()) == 0) {
            throw new NotAllowed("预约 " + booking.number() + " 已经取消或者已经记录，不能再记录。");
        }
    }

    private int number(String name) {
        return parameters.integer(name, "", "", LocalDate.now(clock));
    }

    private void tell(GuidanceBooking booking, String what, String title, String text) {
        outbox.tellPerson(booking.personId(), booking.number(), booking.number() + ":" + what, title, text);
    }
}
