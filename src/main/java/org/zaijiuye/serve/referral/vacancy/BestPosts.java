package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.zaijiuye.serve.referral.match.MatchRules;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.MatchTerms;
import org.zaijiuye.serve.referral.match.Wishes;

/**
 * Looks at every post that a query lets through and keeps the best. A post whose occupation alone shows that it cannot
 * be among them is not read any further, so the answer is exact and still quick.
 */
final class BestPosts implements Collector {

    private final Wishes wishes;
    private final MatchTerms terms;
    private final Set<Long> without;
    private final int most;
    private final PriorityQueue<MatchScore> best = new PriorityQueue<>(MatchScore.BEST_FIRST.reversed());

    /** @param without posts that are not wanted again */
    BestPosts(Wishes wishes, MatchTerms terms, Set<Long> without, int most) {
        this.wishes = wishes;
        this.terms = terms;
        this.without = without;
        this.most = most;
    }

    List<MatchScore> best() {
        return best.stream().sorted(MatchScore.BEST_FIRST).toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        return new Segment(new IndexedPost(segment.reader()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** What a post must reach to be kept. */
    private int least() {
        return best.size() < most ? 0 : best.element().total();
    }

    private void keep(MatchScore score) {
        best.add(score);
        if (best.size() > most) {
            best.remove();
        }
    }

    /** One segment of the index, with what the posts of each of its occupations can reach at most. */
    private final class Segment implements LeafCollector {

        private final IndexedPost post;
        private final int[] ceilings;

        Segment(IndexedPost post) throws IOException {
            this.post = post;
            ceilings = new int[post.occupationCount()];
            for (var ord = 0; ord < ceilings.length; ord++) {
                var share = MatchRules.occupationShare(wishes.occupations(), post.occupation(ord));
                ceilings[ord] = MatchRules.ceiling(share, terms);
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            // The index's own scores are not asked for.
        }

        @Override
        public void collect(int doc) throws IOException {
            post.moveTo(doc);
            if (ceilings[post.occupationOrd()] < least() || !MatchRules.fits(post, wishes, terms)) {
                return;
            }
            var total = MatchRules.total(post, wishes, terms);
            if (total >= least() && !without.contains(post.id())) {
                keep(MatchRules.score(post, wishes, terms));
            }
        }
    }
}
