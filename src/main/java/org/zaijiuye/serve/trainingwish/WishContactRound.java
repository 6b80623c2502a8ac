package org.zaijiuye.serve.trainingwish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;

/** Has a training officer speak with everybody who noted a wish, once for each wish (policy.md §5.8). */
@Component
class WishContactRound implements ServiceRound {

    static final String PROCESS = "TrainingWishProcess";

    private final TrainingWishes wishes;
    private final RuntimeService runtime;
    private final Clock clock;

    WishContactRound(TrainingWishes wishes, RuntimeService runtime, Clock clock) {
        this.wishes = wishes;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "TRAINING_CONTACT";
    }

    @Override
    public String title() {
        return "联系培训意愿登记人";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var waiting = wishes.unasked(after, size);
        return ServiceRound.each(waiting, WishContactRound::key, wish -> {
            wishes.asked(key(wish), LocalDate.now(clock));
            runtime.startProcessInstanceByKey(PROCESS, wish.handling());
        });
    }

    private static long key(TrainingWish wish) {
        return Objects.requireNonNull(wish.id());
    }
}
