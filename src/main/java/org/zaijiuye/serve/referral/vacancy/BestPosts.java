package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.zaijiuye.serve.referral.match.MatchRules;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.MatchTerms;
import org.zaijiuye.serve.referral.match.Wishes;

/**
 * Looks at every post that a query lets through and keeps the best. A post whose occupation alone shows that it cannot
 * be among them is not read any further, so the answer is exact and still quick.
 */
final class BestPosts extends SimpleCollector {

    private final Wishes wishes;
    private final MatchTerms terms;
    private final Set<Long> without;
    private final int most;
    private final PriorityQueue<MatchScore> best = new PriorityQueue<>(MatchScore.BEST_FIRST.reversed());

    private IndexedPost post;
    private int[] ceilings = {};

    /** @param without posts that are not wanted again */
    BestPosts(Wishes wishes, MatchTerms terms, Set<Long> without, int most) {
        this.wishes = wishes;
        this.terms = terms;
        this.without = without;
        this.most = most;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        post = new IndexedPost(segment.reader());
        ceilings = new int[post.occupationCount()];
        for (var ord = 0; ord < ceilings.length; ord++) {
            ceilings[ord] =
                    MatchRules.ceiling(MatchRules.occupationShare(wishes.occupations(), post.occupation(ord)), terms);
        }
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

    List<MatchScore> best() {
        return best.stream().sorted(MatchScore.BEST_FIRST).toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
