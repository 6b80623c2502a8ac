package org.zaijiuye.serve.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.serve.referral.Recommender.Choice;
import org.zaijiuye.serve.referral.Recommender.Picked;
import org.zaijiuye.serve.referral.match.MatchScore;

/**
 * Recommends posts: looked for every day, so that who has just registered is served the next day, and told at most once
 * in the days of the parameter. For whom nothing fits, or who wants to be called, an officer is asked.
 */
@Component
class JobPushRound implements ServiceRound {

    private final Seekers seekers;
    private final ProfileReader profiles;
    private final Matching matching;
    private final Recommender recommender;
    private final Referrals referrals;
    private final ReferralTasks tasks;
    private final Parameters parameters;
    private final Clock clock;

    JobPushRound(
            Seekers seekers,
            ProfileReader profiles,
            Matching matching,
            Recommender recommender,
            Referrals referrals,
            ReferralTasks tasks,
            Parameters parameters,
            Clock clock) {
        this.seekers = seekers;
        this.profiles = profiles;
        this.matching = matching;
        this.recommender = recommender;
        this.referrals = referrals;
        this.tasks = tasks;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "JOB_PUSH";
    }

    @Override
    public String title() {
        return "岗位推荐";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    /** The limits are those of the day on which people are really told, also where a round goes on a day later. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var today = LocalDate.now(clock);
        var due = seekers.due(today, after, size);
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        var best = best(due, today);
        recommender.tell(choices(due, best), today);
        tasks.open(due.stream().filter(Seeker::wantsCalls).toList(), ReferralTask.Cause.PHONE, today);
        tasks.open(
                due.stream()
                        .filter(seeker -> List.of().equals(best.get(seeker.personId())))
                        .toList(),
                ReferralTask.Cause.NO_MATCH,
                today);
        return OptionalLong.of(due.get(due.size() - 1).personId());
    }

    private Map<Long, List<MatchScore>> best(List<Seeker> due, LocalDate day) {
        var known = profiles.of(due);
        var before = before(due, day);
        var terms = matching.terms(day);
        var best = new LinkedHashMap<Long, List<MatchScore>>();
        IntStream.range(0, due.size()).filter(i -> !due.get(i).wantsCalls()).forEach(i -> {
            var seeker = due.get(i);
            var without = before.getOrDefault(seeker.personId(), Set.of());
            best.put(
                    seeker.personId(), matching.best(seeker, known.get(i), day, without, terms.apply(seeker.county())));
        });
        return best;
    }

    /** What each person was offered too lately to be offered it again. */
    private Map<Long, Set<Long>> before(List<Seeker> due, LocalDate day) {
        var days = parameters.integer("push.jobRepeatDays", "", "", day);
        return referrals.since(due.stream().map(Seeker::personId).toList(), day.minusDays(days)).stream()
                .collect(Collectors.groupingBy(
                        Referral::personId, Collectors.mapping(Referral::vacancy, Collectors.toSet())));
    }

    private static List<Choice> choices(List<Seeker> due, Map<Long, List<MatchScore>> best) {
        var choices = new ArrayList<Choice>();
        for (var seeker : due) {
            var posts = best.getOrDefault(seeker.personId(), List.of()).stream()
                    .map(score -> new Picked(score.post(), score.total(), why(score)))
                    .toList();
            choices.add(new Choice(seeker, posts, null));
        }
        return choices;
    }

    static String why(MatchScore score) {
        return score.parts().stream()
                .map(MatchScore.Part::why)
                .filter(why -> !why.isEmpty())
                .collect(Collectors.joining("，", "匹配度" + score.total() / 10 + "分：", ""));
    }
}
