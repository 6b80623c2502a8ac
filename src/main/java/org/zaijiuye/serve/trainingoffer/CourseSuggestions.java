package org.zaijiuye.serve.trainingoffer;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.PriorTraining;
import org.zaijiuye.records.TrainingRecord;
import org.zaijiuye.records.TrainingRecords;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.serve.trainingoffer.CourseMatching.Verdict;
import org.zaijiuye.shared.Reason;

/** What suits many people today, and whether it would be subsidised for them, in a few statements for all of them. */
@Component
class CourseSuggestions {

    private final TrainingCatalogue catalogue;
    private final Subscribers subscribers;
    private final TrainingWishes wishes;
    private final TrainingRecords records;
    private final Parameters parameters;

    CourseSuggestions(
            TrainingCatalogue catalogue,
            Subscribers subscribers,
            TrainingWishes wishes,
            TrainingRecords records,
            Parameters parameters) {
        this.catalogue = catalogue;
        this.subscribers = subscribers;
        this.wishes = wishes;
        this.records = records;
        this.parameters = parameters;
    }

    /**
     * A course for somebody.
     *
     * @param unsubsidised why it is not subsidised for them; empty if it is, or if it is for nobody
     */
    record Suggestion(Verdict verdict, List<Reason> unsubsidised) {

        CourseRow course() {
            return verdict.course();
        }

        /** Why it suits and what to mind, as the person reads it. */
        List<String> sentences() {
            return Stream.concat(
                            verdict.reasons().stream(), unsubsidised.stream().map(reason -> "不再补贴：" + reason.text()))
                    .toList();
        }
    }

    /** By person, the best first. */
    Map<Long, List<Suggestion>> of(List<Subscriber> people, LocalDate today) {
        var courses = catalogue.open(today);
        if (courses.isEmpty() || people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(Subscriber::personId).toList();
        var wished = wishes.valid(ids, today).stream().collect(Collectors.toMap(TrainingWish::personId, wish -> wish));
        var attended = records.subsidised(ids).stream().collect(groupingBy(TrainingRecord::personId));
        var restingOnWish = subscribers.restingOnWish(ids);
        var terms = terms(today);
        var suggestions = new HashMap<Long, List<Suggestion>>();
        for (var person : people) {
            var wish = wished.get(person.personId());
            if (wish == null && restingOnWish.contains(person.personId())) {
                continue;
            }
            var seeking =
                    wish == null ? Seeking.of(person.intents(), person.county()) : Seeking.of(wish, person.county());
            var prior = new ArrayList<>(wish == null ? List.<PriorTraining>of() : wish.declared());
            attended.getOrDefault(person.personId(), List.of()).stream()
                    .map(CourseSuggestions::prior)
                    .forEach(prior::add);
            suggestions.put(
                    person.personId(),
                    CourseMatching.ranked(seeking, courses, today).stream()
                            .map(verdict -> new Suggestion(verdict, refusals(prior, verdict.course(), terms)))
                            .toList());
        }
        return suggestions;
    }

    SubsidyGuard.Terms terms(LocalDate today) {
        return new SubsidyGuard.Terms(
                parameters.integer("train.subsidisedPerYear", "", "", today),
                parameters.flag("train.sameLevelOnce", "", "", today));
    }

    static PriorTraining prior(TrainingRecord record) {
        return new PriorTraining(
                record.occupation(), record.level(), record.startedOn().getYear());
    }

    private static List<Reason> refusals(List<PriorTraining> prior, CourseRow course, SubsidyGuard.Terms terms) {
        return course.subsidyStandard() == null
                ? List.of()
                : SubsidyGuard.refusals(
                        prior,
                        course.occupation(),
                        course.level(),
                        course.startsOn().getYear(),
                        terms);
    }
}
