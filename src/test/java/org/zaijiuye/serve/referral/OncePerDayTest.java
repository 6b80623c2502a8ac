package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Race;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.serve.referral.Recommender.Choice;
import org.zaijiuye.serve.referral.Recommender.Picked;

@DisplayName("每天至多推荐一次岗位：专员推荐与系统推送撞在同一时刻")
class OncePerDayTest extends ReferralDesk {

    private static final String OFFICER = "job-match-officer-371082";
    private static final int THREADS = 20;

    @Autowired
    private Recommender recommender;

    @SuppressWarnings("NullAway.Init")
    private Choice choice;

    @BeforeEach
    void a_seeker_found_due() {
        seeking(SEEKING);
        profile();
        choice = new Choice(seeker(), List.of(new Picked(1, 0, "岗位推介专员推荐")), OFFICER);
    }

    @Test
    @DisplayName("系统已选好岗位、尚未发出，专员先推荐：系统当天不再推荐，也不交办挑选任务")
    void the_round_comes_second() throws Exception {
        var picked = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        var officer = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(begun -> {
                    await(found);
                    recommender.tellByHand(choice, NEXT_DAY);
                }))
                .whenComplete((done, failed) -> picked.countDown());

        var told = transaction.execute(begun -> {
            assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
            found.countDown();
            await(picked);
            return recommender.tell(List.of(choice), NEXT_DAY);
        });

        officer.join();
        assertThat(told).isEmpty();
        assertThat(offers()).hasSize(1);
        assertThat(portion(pushRound, NEXT_DAY, 0, 10)).isEqualTo(OptionalLong.empty());
    }

    @Test
    @DisplayName("十个线程代专员、十个线程代系统，同时推荐：只成一次")
    void twenty_at_once_tell_once() {
        var told = Race.of(IntStream.range(0, THREADS).boxed().toList(), i -> tell(i % 2 == 0));

        assertThat(told).containsOnlyOnce(true);
        assertThat(offers()).hasSize(1);
    }

    private boolean tell(boolean byHand) {
        return Boolean.TRUE.equals(transaction.execute(begun -> byHand
                ? toldByHand()
                : !recommender.tell(List.of(choice), NEXT_DAY).isEmpty()));
    }

    private boolean toldByHand() {
        try {
            recommender.tellByHand(choice, NEXT_DAY);
            return true;
        } catch (NotAllowed toldToday) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
