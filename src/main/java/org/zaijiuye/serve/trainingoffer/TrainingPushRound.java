package org.zaijiuye.serve.trainingoffer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.BatchInsert;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Outbox.Message;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.serve.trainingoffer.CourseSuggestions.Suggestion;

/**
 * Tells everybody who wants to hear of them of new courses that suit: each course once, and no more a day and a week than
 * the parameters allow (policy.md §5.9). Who asked today hears at the next round, well within five working days.
 */
@Component
class TrainingPushRound implements ServiceRound {

    private final Subscribers subscribers;
    private final CourseSuggestions suggestions;
    private final TrainingPushes pushes;
    private final Outbox outbox;
    private final BatchInsert batch;
    private final Parameters parameters;
    private final Clock clock;

    TrainingPushRound(
            Subscribers subscribers,
            CourseSuggestions suggestions,
            TrainingPushes pushes,
            Outbox outbox,
            BatchInsert batch,
            Parameters parameters,
            Clock clock) {
        this.subscribers = subscribers;
        this.suggestions = suggestions;
        this.pushes = pushes;
        this.outbox = outbox;
        this.batch = batch;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "TRAINING_PUSH";
    }

    @Override
    public String title() {
        return "推送培训课程";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    private record Told(Subscriber person, TrainingPush push, CourseRow course) {}

    /** The caps are those of the day on which people are really told, also where a round goes on a day later. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var people = subscribers.next(after, size);
        if (people.isEmpty()) {
            return OptionalLong.empty();
        }
        var today = LocalDate.now(clock);
        var suits = suggestions.of(people, today);
        var heard = pushes
                .findByPersonIdIn(people.stream().map(Subscriber::personId).toList())
                .stream()
                .collect(groupingBy(TrainingPush::personId));
        var limits = new PushLimits(
                parameters.integer("push.perDay", "", "", today), parameters.integer("push.perWeek", "", "", today));
        var told = new ArrayList<Told>();
        for (var person : people) {
            var before = heard.getOrDefault(person.personId(), List.of());
            var known = before.stream().map(TrainingPush::course).collect(toSet());
            suits.getOrDefault(person.personId(), List.of()).stream()
                    .filter(suggestion -> !known.contains(suggestion.course().code()))
                    .limit(limits.left(
                            before.stream().map(TrainingPush::pushedOn).toList(), today))
                    .forEach(suggestion ->
                            told.add(new Told(person, push(person, suggestion, today), suggestion.course())));
        }
        tell(told, today);
        return OptionalLong.of(people.get(people.size() - 1).personId());
    }

    private static TrainingPush push(Subscriber person, Suggestion suggestion, LocalDate today) {
        return new TrainingPush(
                null,
                TrainingPush.newNumber(),
                person.personId(),
                suggestion.course().code(),
                person.office(),
                person.channel(),
                today,
                String.join("；", suggestion.sentences()),
                null,
                null,
                null,
                null,
                null);
    }

    private void tell(List<Told> told, LocalDate today) {
        batch.into(
                "training_push",
                List.of("number", "person_id", "course", "office", "channel", "pushed_on", "reasons"),
                told.stream().map(Told::push).map(TrainingPushRound::values).toList());
        outbox.tellPersons(told.stream()
                .filter(each -> each.push().channel() != PushChannel.PHONE)
                .map(each -> new Message(
                        each.person().personId(),
                        each.push().number(),
                        each.push().dedupeKey(),
                        "培训课程：" + each.course().title(),
                        text(each)))
                .toList());
        batch.services(told.stream()
                .map(each -> new ServiceRecord(
                        null,
                        each.person().personId(),
                        each.person().caseNumber(),
                        ServiceKind.TRAINING_INFO,
                        today,
                        false,
                        each.push().number(),
                        null))
                .toList());
    }

    private static Object[] values(TrainingPush push) {
        return new Object[] {
            push.number(),
            push.personId(),
            push.course(),
            push.office(),
            push.channel().name(),
            push.pushedOn(),
            push.reasons()
        };
    }

    private static String text(Told told) {
        var course = told.course();
        return "%s“%s”，%s开班，%d课时，地址：%s，咨询：%s。推荐理由：%s。请在“爱山东”或者服务窗口答复：报名、不感兴趣、稍后再说。"
                .formatted(
                        course.institutionName(),
                        course.title(),
                        course.startsOn(),
                        course.hours(),
                        course.address(),
                        course.contact(),
                        told.push().reasons());
    }
}
