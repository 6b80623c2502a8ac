package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Office;
import org.zaijiuye.task.ServiceTask;

/** The guide's record of an appointment, due some working days after it. */
@Component
class GuidanceTask implements ServiceTask {

    static final String PROCESS = "GuidanceProcess";

    private final Appointments appointments;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Parameters parameters;

    GuidanceTask(Appointments appointments, Jurisdiction jurisdiction, Calendars calendars, Parameters parameters) {
        this.appointments = appointments;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public long person(String booking) {
        return appointments.require(booking).personId();
    }

    @Override
    public String group(String booking) {
        var office = appointments.expert(appointments.require(booking)).office();
        return jurisdiction.group(Role.CAREER_GUIDE.code(), Office.Level.COUNTY.name(), office);
    }

    @Override
    public LocalDate due(String booking) {
        var day = appointments.require(booking).startsAt().toLocalDate();
        return calendars.current().workingDaysAfter(day, parameters.integer("guide.recordDays", "", "", day));
    }
}
