package org.zaijiuye.serve.referral.match;

import java.util.function.ToDoubleFunction;

/**
 * The parameters of a match in force.
 *
 * @param today days since 1970
 * @param payPercent how much of the wished pay a post must at least offer
 * @param freshDays days after which a post is no longer new
 * @param wageFloor the lawful least monthly pay of a post at its place and for its hours
 */
public record MatchTerms(Weights weights, long today, int payPercent, int freshDays, ToDoubleFunction<Post> wageFloor) {

    /** How much each part counts; a score is their share of 100. */
    public record Weights(int occupation, int skill, int pay, int distance, int experience, int freshness) {

        int sum() {
            return occupation + skill + pay + distance + experience + freshness;
        }
    }
}
