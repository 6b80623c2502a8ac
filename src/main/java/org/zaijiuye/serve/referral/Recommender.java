package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.BatchInsert;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Outbox.Message;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;
import org.zaijiuye.serve.referral.vacancy.VacancyView;

/** Writes recommendations and the messages that deliver them. */
@Component
class Recommender {

    private static final int LONGEST_WHY = 500;

    private final BatchInsert batch;
    private final SeekerProfiles profiles;
    private final VacancySearch vacancies;
    private final VacancyView.Writer views;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Parameters parameters;

    Recommender(
            BatchInsert batch,
            SeekerProfiles profiles,
            VacancySearch vacancies,
            VacancyView.Writer views,
            Outbox outbox,
            Calendars calendars,
            Parameters parameters) {
        this.batch = batch;
        this.profiles = profiles;
        this.vacancies = vacancies;
        this.views = views;
        this.outbox = outbox;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /**
     * Posts for one person.
     *
     * @param user the officer who picked them; null where the program did
     */
    record Choice(
            Seeker seeker, List<Picked> posts, @Nullable String user) {}

    /**
     * One of them.
     *
     * @param score tenths of a point
     */
    record Picked(long vacancy, int score, String why) {}

    /**
     * Tells a person of posts that an officer picked.
     *
     * @throws NotAllowed if they were told of any today: once a day at most, whoever tells (policy.md §6, E2)
     */
    void tellByHand(Choice choice, LocalDate day) {
        if (profiles.lockUntold(List.of(choice.seeker().personId()), day).isEmpty()) {
            throw new NotAllowed("今天已经向本人推荐过岗位，每天至多推荐一次。请明天再办理，或者选择“记录商定情况”办结。");
        }
        tell(List.of(choice), day);
    }

    /**
     * Tells each person of their posts; what was closed meanwhile is left out, and who was told of others meanwhile.
     * Answers who was told.
     *
     * @param day on which they are told
     */
    List<Long> tell(List<Choice> choices, LocalDate day) {
        var untold = untold(choices, day);
        var open = open(untold);
        var answerBy = calendars.current().workingDaysAfter(day, parameters.integer("rec.answerWd", "", "", day));
        var messages = new ArrayList<Recommendation>();
        var offers = new ArrayList<Referral>();
        for (var choice : untold) {
            var posts = choice.posts().stream()
                    .filter(post -> open.containsKey(post.vacancy()))
                    .toList();
            if (!posts.isEmpty()) {
                var message = message(choice, day);
                messages.add(message);
                posts.forEach(post -> offers.add(offer(message, post, day, answerBy)));
            }
        }
        store(messages, offers);
        var byMessage = offers.stream().collect(Collectors.groupingBy(Referral::recommendation));
        outbox.tellPersons(messages.stream()
                .map(message -> letter(message, byMessage.getOrDefault(message.number(), List.of()), open))
                .toList());
        var told = messages.stream().map(Recommendation::personId).toList();
        if (!told.isEmpty()) {
            profiles.pushed(told, day);
        }
        return told;
    }

    /** The chosen posts that are still offered. */
    private Map<Long, VacancyView> open(List<Choice> choices) {
        var posts = vacancies.open(choices.stream()
                .flatMap(choice -> choice.posts().stream())
                .map(Picked::vacancy)
                .distinct()
                .toList());
        var shown = views.of(posts);
        return IntStream.range(0, posts.size())
                .boxed()
                .collect(Collectors.toMap(i -> posts.get(i).key(), shown::get));
    }

    private List<Choice> untold(List<Choice> choices, LocalDate day) {
        var people = choices.stream().map(choice -> choice.seeker().personId()).toList();
        var untold = people.isEmpty() ? Set.of() : Set.copyOf(profiles.lockUntold(people, day));
        return choices.stream()
                .filter(choice -> untold.contains(choice.seeker().personId()))
                .toList();
    }

    private void store(List<Recommendation> messages, List<Referral> offers) {
        batch.into(
                "recommendation",
                List.of("number", "person_id", "case_number", "made_on", "user_id", "counted"),
                messages.stream()
                        .map(message -> new Object[] {
                            message.number(),
                            message.personId(),
                            message.caseNumber(),
                            message.madeOn(),
                            message.userId(),
                            message.counted()
                        })
                        .toList());
        batch.into(
                "referral",
                List.of(
                        "number",
                        "recommendation",
                        "person_id",
                        "case_number",
                        "vacancy",
                        "score",
                        "why",
                        "offered_on",
                        "answer_by",
                        "state"),
                offers.stream().map(Recommender::values).toList());
    }

    private static Object[] values(Referral offer) {
        return new Object[] {
            offer.number(),
            offer.recommendation(),
            offer.personId(),
            offer.caseNumber(),
            offer.vacancy(),
            offer.score(),
            offer.why(),
            offer.offeredOn(),
            offer.answerBy(),
            offer.state().name()
        };
    }

    private static Recommendation message(Choice choice, LocalDate day) {
        var seeker = choice.seeker();
        return new Recommendation(
                Numbers.next("TJ"), seeker.personId(), seeker.caseNumber(), day, choice.user(), null, false);
    }

    private static Referral offer(Recommendation message, Picked post, LocalDate day, LocalDate answerBy) {
        var why = post.why();
        return new Referral(
                Numbers.next("GT"),
                message.number(),
                message.personId(),
                message.caseNumber(),
                post.vacancy(),
                post.score(),
                why.substring(0, Math.min(why.length(), LONGEST_WHY)),
                day,
                answerBy,
                ReferralState.OFFERED,
                null,
                null,
                null,
                null);
    }

    private static Message letter(Recommendation message, List<Referral> offers, Map<Long, VacancyView> posts) {
        var lines = new ArrayList<String>();
        for (var offer : offers) {
            var post = Objects.requireNonNull(posts.get(offer.vacancy()));
            lines.add("%d. %s，%s，%s，%s（%s）。推荐编号%s，岗位详情 /public/vacancies/%s"
                    .formatted(
                            lines.size() + 1,
                            post.title(),
                            post.employer(),
                            post.pay(),
                            post.place(),
                            offer.why(),
                            offer.number(),
                            post.number()));
        }
        return new Message(
                message.personId(),
                message.number(),
                message.noticeKey(),
                "为您推荐" + offers.size() + "个岗位",
                String.join("\n", lines) + "\n请在 " + offers.get(0).answerBy()
                        + " 以前答复是否接受；不合适的请说明原因，以便推荐更合适的岗位。求职不收任何费用。");
    }
}
