package org.zaijiuye.serve.trainingoffer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.application.Callers;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** What people answer to the courses that they heard of. An answer is a contact; of the last place exactly one is taken. */
@Service
class TrainingOffers {

    private final TrainingPushes pushes;
    private final TrainingCourses courses;
    private final TrainingCatalogue catalogue;
    private final Registrations registrations;
    private final Contacts contacts;
    private final ServiceRecords services;
    private final Clock clock;

    TrainingOffers(
            TrainingPushes pushes,
            TrainingCourses courses,
            TrainingCatalogue catalogue,
            Registrations registrations,
            Contacts contacts,
            ServiceRecords services,
            Clock clock) {
        this.pushes = pushes;
        this.courses = courses;
        this.catalogue = catalogue;
        this.registrations = registrations;
        this.contacts = contacts;
        this.services = services;
        this.clock = clock;
    }

    /** @throws Rejected 404 if there is none */
    TrainingPush require(String number) {
        return pushes.findByNumber(number).orElseThrow(() -> Callers.unknown(number));
    }

    /** Whether the person has answered that they want to attend the course. */
    boolean signedUp(long person, String course) {
        return pushes.existsByPersonIdAndCourseAndResponse(person, course, Response.SIGN_UP);
    }

    /**
     * The person answers; the last answer counts.
     *
     * @param readAt when it was read, null if only now
     * @throws NotAllowed if they sign up for a course that has begun, is full or is not published any more
     */
    @Transactional
    public void answer(String number, Response response, @Nullable LocalDateTime readAt) {
        var push = require(number);
        if (response == Response.SIGN_UP) {
            signUp(push);
        }
        var now = LocalDateTime.now(clock);
        pushes.respond(number, response, now, readAt == null ? now : readAt);
        registration(push).ifPresent(contacts::now);
    }

    /** An official told it by telephone, and heard this answer. */
    @Transactional
    public void told(String number, Response response, String comment, String user) {
        answer(number, response, null);
        pushes.noted(number, new Encrypted(comment));
        pushes.phoned(number, LocalDate.now(clock));
        var push = require(number);
        services.save(new ServiceRecord(
                null,
                push.personId(),
                registration(push).map(Registration::caseNumber).orElse(null),
                ServiceKind.CONTACT,
                LocalDate.now(clock),
                true,
                number,
                user));
    }

    private void signUp(TrainingPush push) {
        courses.lock(push.course());
        var open = catalogue.open(LocalDate.now(clock)).stream()
                .filter(course -> course.code().equals(push.course()))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("该课程已经开班或者不再公示，不能报名，请看其他课程。"));
        if (pushes.signedUp(push.course(), push.number()) >= open.seats()) {
            throw new NotAllowed("该课程名额已满，不能报名，请看其他课程。");
        }
    }

    private Optional<Registration> registration(TrainingPush push) {
        return registrations.findByOpenKey(Registrations.openKey(push.personId()));
    }
}
