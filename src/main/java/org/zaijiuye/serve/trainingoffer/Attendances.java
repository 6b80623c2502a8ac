package org.zaijiuye.serve.trainingoffer;

import static org.zaijiuye.serve.trainingoffer.TrainingRights.AUTHORS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.TrainingRecord;
import org.zaijiuye.records.TrainingRecords;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.shared.Reason;

/** Writes down who attends which course, and subsidises none that may not be (policy.md §5.8). */
@Service
class Attendances {

    private final TrainingRecords records;
    private final TrainingWishes wishes;
    private final CourseSuggestions suggestions;
    private final Persons persons;
    private final Registrations registrations;
    private final Contacts contacts;
    private final EntryOwners owners;
    private final Clock clock;

    Attendances(
            TrainingRecords records,
            TrainingWishes wishes,
            CourseSuggestions suggestions,
            Persons persons,
            Registrations registrations,
            Contacts contacts,
            EntryOwners owners,
            Clock clock) {
        this.records = records;
        this.wishes = wishes;
        this.suggestions = suggestions;
        this.persons = persons;
        this.registrations = registrations;
        this.contacts = contacts;
        this.owners = owners;
        this.clock = clock;
    }

    /** What is reported: {@code number} is the reporter's own, so that a report that is repeated is none; {@code owner} is the reporter ({@code EntryOwners}). */
    record Attendance(
            String number,
            long person,
            String owner,
            TrainingCourse course,
            boolean subsidised,
            LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    /**
     * Writes a report down; one under a known number changes what it said before.
     *
     * @throws Rejected 403 where somebody else reported it
     * @throws NotAllowed with every reason why it may not be subsidised
     */
    @Transactional
    public void enter(Attendance attendance) {
        persons.lock(attendance.person());
        var known = records.findByNumber(attendance.number());
        known.filter(record -> record.personId() != attendance.person()).ifPresent(other -> {
            throw new NotAllowed("培训记录 " + attendance.number() + " 属于另一个人，请核对编号。");
        });
        known.map(TrainingRecord::owner)
                .ifPresent(owner -> owners.require(owner, AUTHORS, "培训记录“" + attendance.number() + "”"));
        if (attendance.subsidised()) {
            refuse(attendance);
        }
        records.save(new TrainingRecord(
                known.map(TrainingRecord::id).orElse(null),
                attendance.number(),
                attendance.person(),
                known.map(TrainingRecord::owner).orElse(attendance.owner()),
                attendance.course().occupation(),
                attendance.course().level(),
                attendance.subsidised(),
                attendance.startedOn(),
                attendance.endedOn()));
        noteContact(attendance);
    }

    /** Whoever attends a service is in contact (policy.md §5.13), as far as it is known that they did. */
    private void noteContact(Attendance attendance) {
        var today = LocalDate.now(clock);
        var ended = attendance.endedOn();
        Stream.of(attendance.startedOn(), ended == null ? attendance.startedOn() : ended)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> registrations
                        .findByOpenKey(Registrations.openKey(attendance.person()))
                        .filter(registration -> registration.lastContact().isBefore(last))
                        .ifPresent(registration -> contacts.made(registration, last)));
    }

    private void refuse(Attendance attendance) {
        var person = List.of(attendance.person());
        var recorded = records.subsidised(person).stream()
                .filter(record -> !record.number().equals(attendance.number()))
                .map(CourseSuggestions::prior);
        var declared = wishes.valid(person, attendance.startedOn()).stream()
                .map(TrainingWish::declared)
                .flatMap(List::stream);
        var reasons = SubsidyGuard.refusals(
                Stream.concat(recorded, declared).toList(),
                attendance.course().occupation(),
                attendance.course().level(),
                attendance.startedOn().getYear(),
                suggestions.terms(attendance.startedOn()));
        if (!reasons.isEmpty()) {
            throw new NotAllowed(reasons.stream().map(Reason::sentence).collect(Collectors.joining("；")));
        }
    }
}
