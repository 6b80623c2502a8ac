package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.RegisteredPeople;
import org.zaijiuye.records.RegisteredPeople.Classified;
import org.zaijiuye.records.RegisteredPerson;

/** Computes group and layer of people on the register from the records, and writes what has changed. */
@Component
public class CaseClassifier {

    private final RegisteredPeople people;
    private final Parameters parameters;
    private final Clock clock;

    CaseClassifier(RegisteredPeople people, Parameters parameters, Clock clock) {
        this.people = people;
        this.parameters = parameters;
        this.clock = clock;
    }

    public Classification newcomer(LocalDate birthDate, LocalDate regDate, String profile, String office) {
        var today = LocalDate.now(clock);
        return Classification.of(ClassFacts.ofNewcomer(birthDate, regDate), today, terms(profile, office, today));
    }

    void classify(String caseNumber) {
        classify(people.ofCase(caseNumber).stream().toList(), LocalDate.now(clock));
    }

    void classify(List<RegisteredPerson> some, LocalDate on) {
        people.classify(some.stream()
                .map(person -> classified(person, on))
                .filter(CaseClassifier::changed)
                .map(Change::now)
                .toList());
    }

    private Change classified(RegisteredPerson person, LocalDate on) {
        var facts = new ClassFacts(
                person.hardship(),
                person.claimant(),
                person.birthDate(),
                person.regDate(),
                person.recommendations(),
                person.guidances());
        var found = Classification.of(facts, on, terms(person.profile(), person.serviceOrg(), on));
        return new Change(
                person,
                new Classified(
                        person.caseNumber(),
                        person.tags(),
                        found.stored(),
                        found.tier().number()));
    }

    private record Change(RegisteredPerson before, Classified now) {}

    private static boolean changed(Change change) {
        return !change.before().tags().equals(change.now().tags())
                || change.before().tier() != change.now().tier();
    }

    private ClassTerms terms(String profile, String office, LocalDate on) {
        var asked = parameters.asking(profile, office.substring(0, Math.min(6, office.length())), on);
        return new ClassTerms(
                asked.integer("youth.ageFrom"),
                asked.integer("youth.ageTo"),
                asked.integer("ur.longTermMonths"),
                asked.integer("tier.recommendations"),
                asked.integer("tier.guidances"),
                asked.integer("tier.days"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }
}
