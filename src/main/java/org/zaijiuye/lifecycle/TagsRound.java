package org.zaijiuye.lifecycle;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.RegisteredPeople;
import org.zaijiuye.records.RegisteredPerson;

/** Groups and layers that change with time: birthdays, long unemployment, services received (policy.md §5.1.1). */
@Component
class TagsRound implements ServiceRound {

    private final RegisteredPeople people;
    private final CaseClassifier classifier;

    TagsRound(RegisteredPeople people, CaseClassifier classifier) {
        this.people = people;
        this.classifier = classifier;
    }

    @Override
    public String code() {
        return "TAGS";
    }

    @Override
    public String title() {
        return "分层分类";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var some = people.after(after, size);
        classifier.classify(some, day);
        return some.stream().mapToLong(RegisteredPerson::personId).max();
    }
}
