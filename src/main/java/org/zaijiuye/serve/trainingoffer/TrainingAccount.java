package org.zaijiuye.serve.trainingoffer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** What a person sees in the account: the courses they heard of, and those that would suit, also without any consent. */
@Service
class TrainingAccount {

    private final JdbcClient sql;
    private final Subscribers subscribers;
    private final TrainingSubscriptions subscriptions;
    private final CourseSuggestions suggestions;
    private final Clock clock;

    TrainingAccount(
            JdbcClient sql,
            Subscribers subscribers,
            TrainingSubscriptions subscriptions,
            CourseSuggestions suggestions,
            Clock clock) {
        this.sql = sql;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** @param subscribed whether courses are pushed */
    record Account(boolean subscribed, List<Offer> offers, List<Suggested> suggestions) {}

    /** @param deliveredAt when the notice was handed over, or when an official told it by telephone */
    record Offer(
            String offer,
            String course,
            String title,
            PushChannel channel,
            LocalDate pushedOn,
            String reasons,
            @Nullable LocalDateTime deliveredAt,
            @Nullable LocalDateTime readAt,
            @Nullable Response response) {}

    record Suggested(String course, String title, LocalDate startsOn, List<String> reasons) {}

    Account of(long person) {
        var offers = offers(person);
        var heard = offers.stream().map(Offer::course).collect(Collectors.toSet());
        var suits = suggestions.of(subscribers.person(person).stream().toList(), LocalDate.now(clock)).values().stream()
                .flatMap(List::stream)
                .filter(suggestion -> !heard.contains(suggestion.course().code()))
                .map(suggestion -> new Suggested(
                        suggestion.course().code(),
                        suggestion.course().title(),
                        suggestion.course().startsOn(),
                        suggestion.sentences()))
                .toList();
        var subscribed = subscriptions
                .findByPersonId(person)
                .filter(each -> each.endedOn() == null)
                .isPresent();
        return new Account(subscribed, offers, suits);
    }

    private List<Offer> offers(long person) {
        return sql.sql("""
                        select p.number as offer, p.course, c.title, p.channel, p.pushed_on, p.reasons,
                            coalesce(n.sent_at, cast(p.phoned_on as timestamp)) as delivered_at, p.read_at, p.response
                        from training_push p join training_course c on c.code = p.course
                        left join notice n on n.dedupe_key = concat('TRAINING:', p.number)
                        where p.person_id = :person order by p.pushed_on desc, p.id desc
                        """).param("person", person).query(Offer.class).list();
    }
}
