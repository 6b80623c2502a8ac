package org.zaijiuye.serve.referral.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.serve.referral.match.MatchScore.Part;

/** The hard filters and the score of E2 (policy.md §6), with the reason of each part. */
public final class MatchRules {

    static final double SAME_SMALL_GROUP = 0.8;
    static final double SAME_MIDDLE_GROUP = 0.5;
    static final double SAME_MAJOR_GROUP = 0.2;

    /** What the first, second and third wish count. */
    static final List<Double> RANKS = List.of(1.0, 0.9, 0.8);

    /** Of a post that lies nobody knows where. */
    static final double UNKNOWN_PLACE = 0.5;

    private static final int PERCENT = 100;
    private static final int TENTHS = 1000;

    private MatchRules() {}

    /** Why a post is not for this person at all; empty where it may be. */
    public static Optional<String> bar(Post post, Wishes wishes, MatchTerms terms) {
        return Stream.of(
                        Map.entry(post.closesDay() < terms.today(), "岗位已截止"),
                        Map.entry(wishes.workType() != null && wishes.workType() != post.workType(), "用工方式不合"),
                        Map.entry(post.pay() * PERCENT < wishes.salaryMin() * terms.payPercent(), "薪酬低于期望"),
                        Map.entry(post.pay() < terms.wageFloor().applyAsDouble(post), "薪酬低于最低工资"),
                        Map.entry(
                                wishes.minor() && (post.hazardous() || post.nightWork() || post.heavyLabour()),
                                "未成年工不得从事"),
                        Map.entry(wishes.noHeavyLabour() && post.heavyLabour(), "身体状况不宜"),
                        Map.entry(km(post, wishes) > wishes.maxKm(), "通勤过远"))
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same question where the answer alone is wanted; what is read most cheaply is asked first. */
    public static boolean fits(Post post, Wishes wishes, MatchTerms terms) {
        return post.closesDay() >= terms.today()
                && (wishes.workType() == null || wishes.workType() == post.workType())
                && post.pay() * PERCENT >= wishes.salaryMin() * terms.payPercent()
                && !(wishes.minor() && (post.hazardous() || post.nightWork() || post.heavyLabour()))
                && !(wishes.noHeavyLabour() && post.heavyLabour())
                && post.pay() >= terms.wageFloor().applyAsDouble(post)
                && km(post, wishes) <= wishes.maxKm();
    }

    public static MatchScore score(Post post, Wishes wishes, MatchTerms terms) {
        var weights = terms.weights();
        var km = km(post, wishes);
        var known = post.skills().stream()
                .filter(skill -> knows(wishes, skill))
                .map(Post.Skill::name)
                .toList();
        var occupation = occupationShare(wishes.occupations(), post.occupation());
        var parts = List.of(
                part("职业", occupation, weights.occupation(), weights, occupationWhy(occupation)),
                part("技能", skillShare(post, known.size()), weights.skill(), weights, skillWhy(post, known)),
                part(
                        "薪酬",
                        payShare(post.pay(), wishes.salaryMin(), terms),
                        weights.pay(),
                        weights,
                        payWhy(post, wishes)),
                part(
                        "距离",
                        distanceShare(km, wishes.maxKm()),
                        weights.distance(),
                        weights,
                        distanceWhy(post, wishes, km)),
                part(
                        "经验",
                        experienceShare(post, wishes),
                        weights.experience(),
                        weights,
                        post.experienceYears() == 0 ? "不要求经验" : "要求" + post.experienceYears() + "年经验"),
                part("时效", freshnessShare(post, terms), weights.freshness(), weights, freshWhy(post, terms)));
        return new MatchScore(post.id(), parts.stream().mapToInt(Part::points).sum(), post.publishedDay(), parts);
    }

    /** The same score without its words. */
    public static int total(Post post, Wishes wishes, MatchTerms terms) {
        var weights = terms.weights();
        var known = (int)
                post.skills().stream().filter(skill -> knows(wishes, skill)).count();
        return points(occupationShare(wishes.occupations(), post.occupation()), weights.occupation(), weights)
                + points(skillShare(post, known), weights.skill(), weights)
                + points(payShare(post.pay(), wishes.salaryMin(), terms), weights.pay(), weights)
                + points(distanceShare(km(post, wishes), wishes.maxKm()), weights.distance(), weights)
                + points(experienceShare(post, wishes), weights.experience(), weights)
                + points(freshnessShare(post, terms), weights.freshness(), weights);
    }

    /** The most that a post can reach whose occupation alone is known, tenths of a point. */
    public static int ceiling(double occupationShare, MatchTerms terms) {
        var weights = terms.weights();
        var others = weights.sum() - weights.occupation();
        // Each of the six parts is rounded for itself.
        return points(occupationShare, weights.occupation(), weights) + points(1, others, weights) + 5;
    }

    /** 1 for a wish fulfilled, less for its neighbours and for later wishes. */
    public static double occupationShare(List<String> wished, String offered) {
        var best = 0.0;
        for (var i = 0; i < wished.size(); i++) {
            best = Math.max(best, RANKS.get(Math.min(i, RANKS.size() - 1)) * nearness(wished.get(i), offered));
        }
        return best;
    }

    private static double nearness(String wished, String offered) {
        if (offered.equals(wished) || offered.startsWith(wished + "-")) {
            return 1;
        }
        var common = commonGroups(wished, offered);
        return switch (common) {
            case 0 -> 0;
            case 1 -> SAME_MAJOR_GROUP;
            case 2 -> SAME_MIDDLE_GROUP;
            default -> SAME_SMALL_GROUP;
        };
    }

    /** How many groups, from the major one down, two codes have in common. */
    private static int commonGroups(String one, String other) {
        var left = one.split("-", -1);
        var right = other.split("-", -1);
        var common = 0;
        while (common < Math.min(left.length, right.length) && left[common].equals(right[common])) {
            common++;
        }
        return common;
    }

    private static boolean knows(Wishes wishes, Post.Skill skill) {
        return !skill.words().isEmpty()
                && skill.words().stream().allMatch(word -> wishes.background().contains(word));
    }

    static double skillShare(Post post, int known) {
        return post.skills().isEmpty() ? 1 : (double) known / post.skills().size();
    }

    /** Full where the wish is met, nothing where it is just no longer a bar. */
    static double payShare(int pay, int wished, MatchTerms terms) {
        var least = wished * terms.payPercent() / (double) PERCENT;
        return pay >= wished ? 1 : Math.max(0, (pay - least) / (wished - least));
    }

    static double distanceShare(double km, int most) {
        return km < 0 ? UNKNOWN_PLACE : Math.max(0, 1 - km / most);
    }

    static double experienceShare(Post post, Wishes wishes) {
        return post.experienceYears() <= wishes.experienceYears()
                ? 1
                : (double) wishes.experienceYears() / post.experienceYears();
    }

    static double freshnessShare(Post post, MatchTerms terms) {
        var age = Math.max(0, terms.today() - post.publishedDay());
        return Math.max(0, 1 - (double) age / terms.freshDays());
    }

    /** 0 where the person wants to work anyway; negative where nobody knows. */
    private static double km(Post post, Wishes wishes) {
        if (wishes.counties().contains(post.county())) {
            return 0;
        }
        var home = wishes.home();
        return home == null ? -1 : post.kmFrom(home);
    }

    private static Part part(String name, double share, int weight, MatchTerms.Weights weights, String why) {
        return new Part(name, points(share, weight, weights), points(1, weight, weights), share > 0 ? why : "");
    }

    private static int points(double share, int weight, MatchTerms.Weights weights) {
        return (int) Math.round(share * weight * TENTHS / weights.sum());
    }

    private static String occupationWhy(double share) {
        if (share >= RANKS.get(RANKS.size() - 1)) {
            return "符合意向职业";
        }
        return share >= SAME_MIDDLE_GROUP * RANKS.get(RANKS.size() - 1) ? "与意向职业相近" : "与意向职业同一大类";
    }

    private static String skillWhy(Post post, List<String> known) {
        return post.skills().isEmpty() ? "不要求专门技能" : known.stream().collect(Collectors.joining("、", "具备技能：", ""));
    }

    private static String payWhy(Post post, Wishes wishes) {
        if (wishes.salaryMin() == 0) {
            return "月薪" + post.pay() + "元起";
        }
        return post.pay() >= wishes.salaryMin() ? "月薪" + post.pay() + "元起，不低于期望" : "月薪" + post.pay() + "元起，接近期望";
    }

    private static String distanceWhy(Post post, Wishes wishes, double km) {
        if (wishes.counties().contains(post.county())) {
            return "在期望工作地区";
        }
        return km < 0 ? "" : "距常住地约" + Math.round(km) + "公里";
    }

    private static String freshWhy(Post post, MatchTerms terms) {
        var age = Math.max(0, terms.today() - post.publishedDay());
        return age == 0 ? "今天发布" : age + "天前发布";
    }
}
