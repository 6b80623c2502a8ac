package org.zaijiuye.serve.internship;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.application.Callers;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.MessageName;

/**
 * Brings people to posts: an application goes to the host unit, by mail where it has an address, else through an officer,
 * and what the unit answers is told the person (policy.md §5.6).
 */
@Service
class InternshipPlacement {

    private final InternshipApplications applications;
    private final InternshipEligibility eligibility;
    private final InternshipPosts posts;
    private final InternshipNotices notices;
    private final InternshipParameters parameters;
    private final Registrations registrations;
    private final Handlings handlings;
    private final Persons persons;
    private final Calendars calendars;
    private final Contacts contacts;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final LifecycleMessages messages;
    private final Clock clock;

    InternshipPlacement(
            InternshipApplications applications,
            InternshipEligibility eligibility,
            InternshipPosts posts,
            InternshipNotices notices,
            InternshipParameters parameters,
            Registrations registrations,
            Handlings handlings,
            Persons persons,
            Calendars calendars,
            Contacts contacts,
            RuntimeService runtime,
            EngineCommands engine,
            LifecycleMessages messages,
            Clock clock) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.posts = posts;
        this.notices = notices;
        this.parameters = parameters;
        this.registrations = registrations;
        this.handlings = handlings;
        this.persons = persons;
        this.calendars = calendars;
        this.contacts = contacts;
        this.runtime = runtime;
        this.engine = engine;
        this.messages = messages;
        this.clock = clock;
    }

    InternshipApplication require(String number) {
        return applications.byNumber(number).orElseThrow(() -> Callers.unknown(number));
    }

    InternshipPost postOf(InternshipApplication application) {
        return posts.findById(application.post()).orElseThrow();
    }

    /**
     * Applies for a post; the same again while it is open changes nothing.
     *
     * @throws Rejected if the person may do no internship now, or the post takes nobody
     */
    @Transactional
    public InternshipApplication apply(long person, String code) {
        persons.lock(person);
        var today = LocalDate.now(clock);
        var wish = eligibility.require(person, today);
        var post = eligibility.requireFree(code, today, person);
        var before = applications.findByPersonIdAndOpenKeyIsNotNull(person).stream()
                .filter(each -> each.post().equals(code))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        var registration = registrations.findByOpenKey(Registrations.openKey(person));
        registration.ifPresent(contacts::now);
        var saved = applications.save(new InternshipApplication(
                null,
                person,
                wish.handling(),
                registration.map(Registration::caseNumber).orElse(null),
                registration.map(Registration::serviceOrg).orElseGet(() -> handlings
                        .findById(wish.handling())
                        .orElseThrow()
                        .office()),
                code,
                ApplicationState.APPLIED,
                today,
                calendars.current().workingDaysAfter(today, parameters.forwardDays(today)),
                null,
                null,
                null,
                null,
                null,
                InternshipApplication.openKey(person, code)));
        if (post.email() != null) {
            forward(saved, null, null);
        }
        engine.call(() -> runtime.startProcessInstanceByKey(InternshipTasks.PROCESS, saved.number()));
        return require(saved.number());
    }

    /** The host unit has it, and has its time for an answer. */
    @Transactional
    public void forward(InternshipApplication application, @Nullable String user, @Nullable String note) {
        var today = LocalDate.now(clock);
        var answerBy = answerBy();
        changed(applications.forward(application.key(), today, answerBy, user, note), application);
        notices.forwarded(application, postOf(application), answerBy, user == null);
    }

    /** The host unit takes nobody, or cannot be reached. */
    @Transactional
    public void giveBack(InternshipApplication application, String user, String why) {
        close(application, ApplicationState.NOT_FORWARDED, user, why);
        notices.closed(application, postOf(application), "未能转交见习单位：" + why);
    }

    /** The last day for the host unit's next step, counted from today. */
    private LocalDate answerBy() {
        var today = LocalDate.now(clock);
        return calendars.current().workingDaysAfter(today, parameters.answerDays(today));
    }

    /**
     * What the host unit answers.
     *
     * @param user who wrote it down where the process waits for that, null where a program reports it
     */
    @Transactional
    public void answer(
            InternshipApplication application, boolean accepted, @Nullable String user, @Nullable String why) {
        if (application.state() != ApplicationState.FORWARDED) {
            throw new NotAllowed("报名 " + application.number() + " 现在的状态是“"
                    + application.state().title() + "”，不能再登记见习单位的答复。");
        }
        if (accepted) {
            eligibility.givePlace(application.post(), application.personId());
            changed(applications.accept(application.key(), application.state(), answerBy(), user, why), application);
            notices.accepted(application, postOf(application));
        } else {
            close(application, ApplicationState.REFUSED, user, why);
            notices.closed(application, postOf(application), why == null ? "见习单位未接收" : "见习单位未接收：" + why);
        }
        if (user == null) {
            messages.send(MessageName.INTERNSHIP_SETTLED, application.number());
        }
    }

    /** An agreement settles the application for its post and ends the person's others. */
    void agreed(long person, String post, String agreement) {
        for (var each : applications.findByPersonIdAndOpenKeyIsNotNull(person)) {
            if (each.post().equals(post)) {
                settle(each, ApplicationState.AGREED, "协议编号" + agreement);
            } else {
                end(each, "已签订其他单位的见习协议", true);
            }
        }
    }

    /**
     * Somebody without a registration needs none any more.
     *
     * @param told false of the dead
     */
    void stop(long person, boolean told) {
        applications.findByPersonIdAndOpenKeyIsNotNull(person).forEach(each -> end(each, "已不需要就业见习", told));
    }

    /**
     * The registration on which they rest has ended.
     *
     * @param told false of the dead
     */
    void end(String caseNumber, boolean told) {
        applications.findByCaseNumberAndOpenKeyIsNotNull(caseNumber).forEach(each -> end(each, "失业登记已终止", told));
    }

    /** The post is withdrawn: nobody waits for it any more. */
    void postEnded(String post, String why) {
        applications.findByPostAndOpenKeyIsNotNull(post).forEach(each -> end(each, why, true));
    }

    private void end(InternshipApplication application, String why, boolean told) {
        settle(application, ApplicationState.ENDED, why);
        if (told) {
            notices.ended(application, postOf(application), why);
        }
    }

    private void settle(InternshipApplication application, ApplicationState to, String note) {
        close(application, to, null, note);
        messages.send(MessageName.INTERNSHIP_SETTLED, application.number());
    }

    private void close(
            InternshipApplication application, ApplicationState to, @Nullable String user, @Nullable String note) {
        changed(
                applications.close(application.key(), application.state(), to, LocalDate.now(clock), user, note),
                application);
    }

    private static void changed(int rows, InternshipApplication application) {
        if (rows == 0) {
            throw new NotAllowed("报名 " + application.number() + " 刚刚有新的进展，请查询后再提交。");
        }
    }
}
