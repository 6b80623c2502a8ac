package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

/** Assessments of online courses: one that is passed counts as guidance, once for each person and course. */
@Service
class OnlineGuidance {

    private final GuidanceCourses courses;
    private final GuidanceAssessments assessments;
    private final ServiceRecords services;
    private final Registrations registrations;
    private final Persons persons;
    private final Contacts contacts;
    private final Parameters parameters;
    private final StoredJson stored;
    private final Clock clock;

    OnlineGuidance(
            GuidanceCourses courses,
            GuidanceAssessments assessments,
            ServiceRecords services,
            Registrations registrations,
            Persons persons,
            Contacts contacts,
            Parameters parameters,
            StoredJson stored,
            Clock clock) {
        this.courses = courses;
        this.assessments = assessments;
        this.services = services;
        this.registrations = registrations;
        this.persons = persons;
        this.contacts = contacts;
        this.parameters = parameters;
        this.stored = stored;
        this.clock = clock;
    }

    /** Those that are offered. */
    List<OfferedCourse> offered() {
        return courses.findByActiveTrueOrderByCode().stream()
                .map(course -> new OfferedCourse(
                        course.code(),
                        course.title(),
                        course.minutes(),
                        course.text(),
                        questions(course).stream()
                                .map(each -> new OfferedCourse.Asked(each.question(), each.options()))
                                .toList()))
                .toList();
    }

    /** @throws Rejected 404 where no such course is offered */
    GuidanceCourse require(String code) {
        return courses.findById(code)
                .filter(GuidanceCourse::active)
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + code + "”的课程，请核对。", List.of()));
    }

    List<CourseQuestion> questions(GuidanceCourse course) {
        return stored.list(course.questions(), CourseQuestion.class);
    }

    /** Whoever takes an assessment has been in contact, also where it is not passed. */
    @Transactional
    public AssessmentRules.Result take(GuidanceCourse course, long person, List<Integer> answers) {
        persons.lock(person);
        var today = LocalDate.now(clock);
        var result = AssessmentRules.judge(
                questions(course).stream().map(CourseQuestion::right).toList(),
                answers,
                parameters.integer("guide.passPercent", "", "", today));
        assessments.save(new GuidanceAssessment(
                null,
                person,
                course.code(),
                LocalDateTime.now(clock),
                result.right(),
                result.questions(),
                result.passed()));
        var registration = registrations.findByOpenKey(Registrations.openKey(person));
        registration.ifPresent(contacts::now);
        var reference = "COURSE-" + course.code() + "-" + person;
        if (result.passed() && !services.existsByKindAndReference(ServiceKind.GUIDANCE, reference)) {
            services.save(new ServiceRecord(
                    null,
                    person,
                    registration.map(Registration::caseNumber).orElse(null),
                    ServiceKind.GUIDANCE,
                    today,
                    true,
                    reference,
                    null));
        }
        return result;
    }
}
