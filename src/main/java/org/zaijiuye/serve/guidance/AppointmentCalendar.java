package org.zaijiuye.serve.guidance;

import java.time.Clock;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** An appointment as a calendar file (iCalendar, RFC 5545); it names the expert and the place, and not the person. */
final class AppointmentCalendar {

    private AppointmentCalendar() {}

    static String of(GuidanceBooking booking, GuidanceExpert expert, Clock clock) {
        var zone = clock.getZone();
        var event = new VEvent(
                booking.startsAt().atZone(zone).toInstant(),
                booking.endsAt().atZone(zone).toInstant(),
                "一对一职业指导（" + expert.name() + "）");
        event.replace(new DtStamp(clock.instant()));
        event.add(new Uid(booking.number() + "@zaijiuye"));
        event.add(new Location(expert.place()));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Zaijiuye//Guidance//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return calendar.toString();
    }
}
