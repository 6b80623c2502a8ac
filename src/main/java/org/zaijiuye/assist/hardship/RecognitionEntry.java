package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.MessageName;

/** Enters a granted recognition, and has the case classified anew: who is recognised is in the second tier at once. */
@Component
class RecognitionEntry {

    private final Dossiers dossiers;
    private final Persons persons;
    private final Registrations registrations;
    private final Recognitions recognitions;
    private final RecognitionMembers members;
    private final Households households;
    private final HardshipParameters parameters;
    private final Proposals proposals;
    private final StoredJson stored;
    private final LifecycleMessages cases;
    private final Clock clock;

    RecognitionEntry(
            Dossiers dossiers,
            Persons persons,
            Registrations registrations,
            Recognitions recognitions,
            RecognitionMembers members,
            Households households,
            HardshipParameters parameters,
            Proposals proposals,
            StoredJson stored,
            LifecycleMessages cases,
            Clock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.registrations = registrations;
        this.recognitions = recognitions;
        this.members = members;
        this.households = households;
        this.parameters = parameters;
        this.proposals = proposals;
        this.stored = stored;
        this.cases = cases;
        this.clock = clock;
    }

    void enter(String number) {
        persons.lockOf(number);
        var dossier = dossiers.of(number);
        var person = dossier.stored().personId();
        var registration = registrations
                .findByOpenKey(Registrations.openKey(person))
                .orElseThrow(() -> new NotAllowed("申请人目前没有在册的失业登记，不能认定；再次登记后可以重新申请。"));
        recognitions.openOf(person).ifPresent(held -> {
            throw new NotAllowed("申请人已认定为就业困难人员，编号" + held.number() + "，不能重复认定。");
        });
        var recognition = recognitions.save(recognition(dossier, registration, grant(number)));
        household(dossier, recognition);
        cases.send(MessageName.CIRCUMSTANCES_CHANGED, registration.caseNumber());
    }

    private HardshipGrant grant(String number) {
        var proposal = proposals.latest(number);
        if (proposal.result() == null) {
            throw new NotAllowed("规则没有得出可以认定的类别：请选出有误的事实并填写正确的值，由规则重新判定。");
        }
        return stored.result(proposal, HardshipGrant.class);
    }

    private Recognition recognition(Dossier dossier, Registration registration, HardshipGrant grant) {
        var handling = dossier.stored();
        var today = LocalDate.now(clock);
        var months =
                parameters.asking(handling.profile(), dossier.area(), today).integer("hardship.reviewMonths");
        return new Recognition(
                null,
                handling.personId(),
                registration.caseNumber(),
                handling.number(),
                handling.office(),
                handling.profile(),
                grant.primary(),
                String.join(",", grant.categories()),
                today,
                today.plusMonths(months),
                grant.policyMode(),
                RecognitionState.RECOGNISED,
                null,
                null,
                Recognitions.openKey(handling.personId()));
    }

    /** Of a household that has no work everybody counts; where only one of it is recognised, nobody else is. */
    private void household(Dossier dossier, Recognition recognition) {
        var matched = parameters.categories(recognition.profile(), dossier.area(), dossier.submittedOn()).stream()
                .filter(each -> recognition.matched().contains(each.code()))
                .filter(each -> each.kind().household())
                .toList();
        if (!matched.isEmpty()) {
            var one = matched.stream().anyMatch(Category::onePerHousehold);
            households
                    .hashes(dossier)
                    .forEach(hash ->
                            members.save(new RecognitionMember(null, recognition.key(), hash, one, one ? hash : null)));
        }
    }

    Optional<Recognition> recognised(String number) {
        return recognitions.findByHandling(number);
    }
}
