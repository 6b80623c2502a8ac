package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.policy.Parameters;

/** Enters what was delivered among the services, marks what nobody answered in time, and ends what nobody needs. */
@Component
class ReferralUpkeepRound implements ServiceRound {

    private final Recommendations recommendations;
    private final Referrals referrals;
    private final ReferralTasks tasks;
    private final Parameters parameters;

    ReferralUpkeepRound(
            Recommendations recommendations, Referrals referrals, ReferralTasks tasks, Parameters parameters) {
        this.recommendations = recommendations;
        this.referrals = referrals;
        this.tasks = tasks;
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "JOB_PUSH_RESULTS";
    }

    @Override
    public String title() {
        return "岗位推荐的计数、答复期限和不再需要的任务";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    /** A few statements for everybody. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        recommendations.deliver();
        if (CountMode.valueOf(parameters.text("rec.countMode", "", "", day)) == CountMode.EVENT) {
            recommendations.countMessages();
        } else {
            recommendations.countPosts();
        }
        recommendations.counted();
        referrals.markUnanswered(day);
        referrals.markWithoutFeedback(day);
        tasks.endNeedless(day);
        return OptionalLong.empty();
    }
}
