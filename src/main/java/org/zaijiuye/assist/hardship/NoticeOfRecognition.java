package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.person.Sex;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;

/** What the public reads of a recognition before it is made: sex, age and category (policy.md §5.12). */
@Component
class NoticeOfRecognition {

    private final StateTransitions handlings;
    private final Persons persons;
    private final Proposals proposals;
    private final StoredJson stored;
    private final Clock clock;

    NoticeOfRecognition(
            StateTransitions handlings, Persons persons, Proposals proposals, StoredJson stored, Clock clock) {
        this.handlings = handlings;
        this.persons = persons;
        this.proposals = proposals;
        this.stored = stored;
        this.clock = clock;
    }

    Map<String, String> of(String number) {
        var person = persons.findById(handlings.handling(number).personId()).orElseThrow();
        var told = new LinkedHashMap<String, String>();
        told.put("性别", sex(person));
        told.put("年龄", Age.years(person.birthDate(), LocalDate.now(clock), LeapDayRule.FEB_28) + "岁");
        var proposal = proposals.latest(number);
        if (proposal.result() != null) {
            told.put("类别", stored.result(proposal, HardshipGrant.class).name());
        }
        return told;
    }

    private static String sex(Person person) {
        return person.gender().equals(Sex.F.code()) ? Sex.F.title() : Sex.M.title();
    }
}
