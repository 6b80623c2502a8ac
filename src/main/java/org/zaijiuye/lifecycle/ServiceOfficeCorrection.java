package org.zaijiuye.lifecycle;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.HandedOnTasks;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/**
 * Whoever turns out to live elsewhere is served there (policy.md §6 E1): the case and its open work go to that office,
 * which is asked to take it over.
 */
@Component
class ServiceOfficeCorrection {

    private static final Pattern AREA = Pattern.compile("[0-9]{6}([0-9]{3})?");

    private final StateTransitions cases;
    private final Registrations registrations;
    private final Persons persons;
    private final CaseTasks tasks;
    private final Jurisdiction jurisdiction;
    private final HandedOnTasks handedOn;
    private final ApplicationEventPublisher publisher;

    ServiceOfficeCorrection(
            StateTransitions cases,
            Registrations registrations,
            Persons persons,
            CaseTasks tasks,
            Jurisdiction jurisdiction,
            HandedOnTasks handedOn,
            ApplicationEventPublisher publisher) {
        this.cases = cases;
        this.registrations = registrations;
        this.persons = persons;
        this.tasks = tasks;
        this.jurisdiction = jurisdiction;
        this.handedOn = handedOn;
        this.publisher = publisher;
    }

    /**
     * @param area division where the person lives, 6 or 9 digits
     * @return the office that serves the person from now on
     * @throws NotAllowed if no office of the city serves that area, or the present one does
     */
    Office correct(CaseTask handOver, String area) {
        var registration = cases.registration(handOver.caseNumber());
        var office = Optional.of(area)
                .filter(code -> AREA.matcher(code).matches())
                .flatMap(code -> jurisdiction.ofResidence(code, registration.registerOrg()))
                .filter(each -> each.level() == Office.Level.STREET || each.level() == Office.Level.COUNTY)
                .orElseThrow(() -> new NotAllowed("“实际常住地”应为本市街道的9位或者区县的6位行政区划代码，没有“" + area + "”。常住外地的，由贵单位接收。"));
        if (office.code().equals(registration.serviceOrg())) {
            throw new NotAllowed("“实际常住地”" + area + "由贵单位服务，请勾选“已接收”，不必另填。");
        }
        persons.resides(registration.personId(), area);
        registrations.serve(registration.caseNumber(), office.code());
        tasks.findByCaseNumberOrderById(registration.caseNumber()).stream()
                .filter(each -> each.state() == CaseTask.State.OPEN && each.kind() != CaseTask.Kind.HAND_OVER)
                .forEach(each -> {
                    tasks.handTo(each.number(), office.code());
                    handedOn.handOn(ContactService.PROCESS, each.number());
                });
        publisher.publishEvent(new ServiceOfficeChanged(registration.caseNumber(), office.code()));
        return office;
    }
}
