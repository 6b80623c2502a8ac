package org.zaijiuye.assist.aidplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

/** The cycles of aid and what is given in them. */
@Component
class AidCycles {

    private final AidPlans plans;
    private final AidNotes notes;
    private final ServiceRecords services;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Jurisdiction jurisdiction;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    AidCycles(
            AidPlans plans,
            AidNotes notes,
            ServiceRecords services,
            Registrations registrations,
            Contacts contacts,
            Jurisdiction jurisdiction,
            Parameters parameters,
            Calendars calendars,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.notes = notes;
        this.services = services;
        this.registrations = registrations;
        this.contacts = contacts;
        this.jurisdiction = jurisdiction;
        this.parameters = parameters;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    AidPlan plan(String number) {
        return plans.findById(number).orElseThrow();
    }

    /** How many cycles each of these cases has had; none is told of a case that has had none. */
    Map<String, Long> had(List<Registration> registrations) {
        var cases = registrations.stream().map(Registration::caseNumber).toList();
        return plans.casesOfCycles(cases).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * The next cycle of a person, not yet opened.
     *
     * @param earlier how many cycles their case has had
     */
    AidPlan next(Registration registration, long earlier, LocalDate day) {
        var asked = asking(registration.serviceOrg(), day);
        return new AidPlan(
                registration.caseNumber() + "-A" + (earlier + 1),
                registration.caseNumber(),
                registration.personId(),
                registration.serviceOrg(),
                day,
                calendars.current().workingDaysAfter(day, asked.integer("aid.planWd")),
                day.plusDays(asked.integer("aid.cycleDays")),
                AidPlan.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Opens cycles, and answers them in the order of the persons. */
    List<AidPlan> open(List<AidPlan> cycles) {
        plans.saveAll(cycles);
        return plans.findByNumberInOrderByPersonId(
                cycles.stream().map(AidPlan::number).toList());
    }

    /** The plan is made with the person, so that it is a contact of theirs; they get it in writing. */
    void planned(String number, String needs, String agreed, String user) {
        var today = LocalDate.now(clock);
        plans.planned(number, new Encrypted(needs), new Encrypted(agreed), user, today);
        var plan = plan(number);
        registrations.findByCaseNumber(plan.caseNumber()).ifPresent(contacts::now);
        outbox.tellPerson(
                plan.personId(),
                number,
                number + ":PLANNED",
                "您的就业援助计划",
                "已为您制定就业援助计划：" + agreed + "。在" + plan.servicesDue() + "前至少为您推荐"
                        + terms(plan).recommendations() + "次岗位、提供" + terms(plan).guidances() + "次职业指导和"
                        + terms(plan).consultations() + "次政策咨询。");
    }

    /**
     * How hard it is for the person to find work, as the official judges; the formula's answer is kept beside it.
     *
     * @param reason why they judge otherwise than the formula; empty where they agree
     */
    void judged(String number, Difficulty judged, DifficultyRules.Found found, String reason) {
        var why = Stream.of(String.join("，", found.parts()), reason)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        plans.judged(number, judged, found.degree(), new Encrypted(why));
    }

    /** What an official did, without a consultation. */
    void noted(String number, String progress, String user) {
        notes.save(new AidNote(null, number, LocalDateTime.now(clock), user, new Encrypted(progress), null, null));
    }

    /** A consultation counts with what was explained and answered, by whom and when (policy.md §7.4). */
    void consulted(String number, String progress, String policies, String answer, String user) {
        var plan = plan(number);
        var note = notes.save(new AidNote(
                null,
                number,
                LocalDateTime.now(clock),
                user,
                new Encrypted(progress),
                new Encrypted(policies),
                new Encrypted(answer)));
        var reference = number + ":" + note.id();
        services.save(new ServiceRecord(
                null,
                plan.personId(),
                plan.caseNumber(),
                ServiceKind.POLICY_ADVICE,
                LocalDate.now(clock),
                true,
                reference,
                user));
        registrations.findByCaseNumber(plan.caseNumber()).ifPresent(contacts::now);
        outbox.tellPerson(
                plan.personId(),
                number,
                reference,
                "政策咨询记录",
                "已为您提供政策咨询：" + policies + "。答复：" + answer + "。有疑问的可以再次咨询。");
    }

    List<AidNote> notes(AidPlan plan) {
        return notes.findByNumberOrderByIdDesc(plan.number());
    }

    /** All cycles of a person, the newest first. */
    List<AidPlan> of(long person) {
        return plans.findByPersonIdOrderByCycleFromDescNumberDesc(person);
    }

    /** Closes the cycle where nothing is owed any more. */
    void completeIfGiven(String number) {
        if (owed(plan(number)).isEmpty()) {
            plans.close(number, AidPlan.State.COMPLETE.name(), LocalDate.now(clock));
        }
    }

    List<String> owed(AidPlan plan) {
        return AidPlanRules.owed(services(plan), terms(plan));
    }

    String counter(AidPlan plan) {
        return AidPlanRules.counter(services(plan), terms(plan));
    }

    private AidServices services(AidPlan plan) {
        return plans.given(plan.personId(), plan.cycleFrom(), plan.closedOn());
    }

    private AidTerms terms(AidPlan plan) {
        var asked = asking(plan.office(), plan.cycleFrom());
        return new AidTerms(asked.integer("aid.rec"), asked.integer("aid.guide"), asked.integer("aid.policy"));
    }

    private ParameterReader asking(String office, LocalDate day) {
        var responsible = jurisdiction.office(office);
        return parameters.asking(responsible.profile(), responsible.area(), day);
    }
}
