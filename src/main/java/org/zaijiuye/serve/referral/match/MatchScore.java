package org.zaijiuye.serve.referral.match;

import java.util.Comparator;
import java.util.List;

/**
 * How well a post suits, with its parts.
 *
 * @param total tenths of a point, 0 to 1000
 * @param day on which the post was published, days since 1970
 */
public record MatchScore(long post, int total, long day, List<Part> parts) {

    /** The best first; of equals the newest, then the one with the lower number, so that equal input has equal output. */
    public static final Comparator<MatchScore> BEST_FIRST = Comparator.comparingInt(MatchScore::total)
            .thenComparingLong(MatchScore::day)
            .reversed()
            .thenComparingLong(MatchScore::post);

    /**
     * One part of a score.
     *
     * @param points tenths of a point
     * @param of the most that the part can give, tenths of a point
     * @param why a Chinese phrase, empty where nothing speaks for the post
     */
    public record Part(String name, int points, int of, String why) {}

    public MatchScore {
        parts = List.copyOf(parts);
    }
}
