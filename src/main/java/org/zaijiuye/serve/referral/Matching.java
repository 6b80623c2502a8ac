package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.MatchTerms;
import org.zaijiuye.serve.referral.match.Post;
import org.zaijiuye.serve.referral.match.Wishes;
import org.zaijiuye.serve.referral.vacancy.AreaCentres;
import org.zaijiuye.serve.referral.vacancy.VacancyPolicy;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;

/** Finds the best posts for somebody, with the parameters of the day. */
@Component
class Matching {

    private static final int ADULT = 18;
    private static final int MOST_INTENTS = 3;
    private static final double MONTHS = 12;
    private static final double WEEKS = 52;

    private final VacancySearch search;
    private final VacancyPolicy policy;
    private final AreaCentres centres;
    private final Parameters parameters;

    Matching(VacancySearch search, VacancyPolicy policy, AreaCentres centres, Parameters parameters) {
        this.search = search;
        this.policy = policy;
        this.centres = centres;
        this.parameters = parameters;
    }

    /**
     * What holds in a county on a day.
     *
     * @param posts at most so many at a time
     * @param maxKm for whoever named no distance
     */
    record CountyTerms(MatchTerms match, int posts, int maxKm, LeapDayRule leapDays) {}

    /** The terms of counties on a day, each looked up once: for one transaction. */
    Function<String, CountyTerms> terms(LocalDate day) {
        var known = new HashMap<String, CountyTerms>();
        return county -> known.computeIfAbsent(county, each -> countyTerms(each, day));
    }

    /** @param without posts that are not recommended again yet */
    List<MatchScore> best(Seeker seeker, SeekerProfile profile, LocalDate day, Set<Long> without) {
        return best(seeker, profile, day, without, countyTerms(seeker.county(), day));
    }

    List<MatchScore> best(Seeker seeker, SeekerProfile profile, LocalDate day, Set<Long> without, CountyTerms terms) {
        return search.best(wishes(seeker, profile, day, terms), terms.match(), without, terms.posts());
    }

    private CountyTerms countyTerms(String county, LocalDate day) {
        return new CountyTerms(
                terms(county, day),
                number("push.jobPosts", county, day),
                number("match.maxKm", county, day),
                LeapDayRule.valueOf(parameters.text("age.leapDayRule", "", county, day)));
    }

    MatchTerms terms(String county, LocalDate day) {
        return new MatchTerms(
                new MatchTerms.Weights(
                        number("match.weights.occupation", county, day),
                        number("match.weights.skill", county, day),
                        number("match.weights.pay", county, day),
                        number("match.weights.distance", county, day),
                        number("match.weights.experience", county, day),
                        number("match.weights.freshness", county, day)),
                day.toEpochDay(),
                number("match.payPercent", county, day),
                number("match.freshDays", county, day),
                floor(day));
    }

    Wishes wishes(Seeker seeker, SeekerProfile profile, LocalDate day) {
        return wishes(seeker, profile, day, countyTerms(seeker.county(), day));
    }

    private Wishes wishes(Seeker seeker, SeekerProfile profile, LocalDate day, CountyTerms terms) {
        var salary = seeker.salaryMin();
        var km = seeker.maxKm();
        return new Wishes(
                occupations(seeker, profile),
                profile.background(),
                profile.experienceYears(),
                salary == null ? 0 : salary.intValue(),
                WorkType.valueOf(seeker.workType()),
                centres.of(seeker.residenceArea()).orElse(null),
                Set.copyOf(list(seeker.areas())),
                km == null ? terms.maxKm() : km,
                !Age.reached(seeker.birthDate(), ADULT, day, terms.leapDays()),
                profile.noHeavyLabour());
    }

    /** Whoever names no wish is offered what they did last (cold start). */
    private List<String> occupations(Seeker seeker, SeekerProfile profile) {
        var named = list(seeker.intents());
        return named.isEmpty() && !profile.lastJob().isEmpty()
                ? search.occupationsOf(profile.lastJob(), MOST_INTENTS)
                : named;
    }

    private static List<String> list(String commas) {
        return Stream.of(commas.split(",")).filter(each -> !each.isEmpty()).toList();
    }

    /** The lawful least pay of a post; each county is looked up once. */
    private ToDoubleFunction<Post> floor(LocalDate day) {
        Map<String, Double> monthly = new HashMap<>();
        Map<String, Double> hourly = new HashMap<>();
        return post -> post.workType() == WorkType.PART_TIME
                ? hourly.computeIfAbsent(post.county(), county -> policy.minHourlyWage(county, day)
                                .doubleValue())
                        * post.weeklyHours()
                        * WEEKS
                        / MONTHS
                : monthly.computeIfAbsent(post.county(), county -> minWage(county, day));
    }

    private double minWage(String county, LocalDate day) {
        var wage = policy.minWage(county, day);
        return wage == null ? Double.MAX_VALUE : wage.doubleValue();
    }

    private int number(String name, String county, LocalDate day) {
        return parameters.integer(name, "", county, day);
    }
}
