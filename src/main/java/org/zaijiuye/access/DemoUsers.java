package org.zaijiuye.access;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Kinship;
import org.zaijiuye.office.OfficeRecorder;
import org.zaijiuye.office.Reporters;
import org.zaijiuye.office.Role;
import org.zaijiuye.office.StaffRecorder;
import org.zaijiuye.office.StaffRecorder.Member;
import org.zaijiuye.office.StaffRecorder.Related;
import org.zaijiuye.records.Offices;

/** Creates the demo's offices, groups and users where they are missing. Never to be switched on in production. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class DemoUsers {

    private final Offices offices;
    private final OfficeRecorder officeBook;
    private final StaffRecorder staffBook;

    DemoUsers(Offices offices, OfficeRecorder officeBook, StaffRecorder staffBook) {
        this.offices = offices;
        this.officeBook = officeBook;
        this.staffBook = staffBook;
    }

    void create() {
        DemoOffices.ALL.stream()
                .filter(office -> !offices.existsById(office.code()))
                .forEach(officeBook::enter);
        DemoStaff.ALL.stream().filter(person -> !staffBook.knows(person.user())).forEach(this::enter);
    }

    private void enter(DemoStaff.Person person) {
        var self = new Related("01", DemoStaff.CLERK_ID_NO, Kinship.SELF);
        staffBook.enter(new Member(
                person.user(),
                person.name(),
                person.user(),
                List.of(person.group()),
                person.user().equals(DemoStaff.CLERK) ? List.of(self) : List.of(),
                person.group().equals(Role.INTEGRATOR.code()) ? List.of(Reporters.ALL) : List.of()));
    }
}
