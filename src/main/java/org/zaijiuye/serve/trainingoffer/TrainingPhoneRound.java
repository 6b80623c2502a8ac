package org.zaijiuye.serve.trainingoffer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.policy.Parameters;

/** Has told by telephone what could not be delivered, and what people want to be told that way. */
@Component
class TrainingPhoneRound implements ServiceRound {

    static final String PROCESS = "TrainingOfferProcess";

    private final TrainingPushes pushes;
    private final Parameters parameters;
    private final RuntimeService runtime;
    private final Clock clock;

    TrainingPhoneRound(TrainingPushes pushes, Parameters parameters, RuntimeService runtime, Clock clock) {
        this.pushes = pushes;
        this.parameters = parameters;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "TRAINING_PHONE";
    }

    @Override
    public String title() {
        return "电话告知培训课程";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var today = LocalDate.now(clock);
        var waiting = pushes.toBePhoned(after, size, parameters.integer("push.retries", "", "", today), today);
        return ServiceRound.each(waiting, TrainingPhoneRound::key, push -> {
            pushes.askedByPhone(key(push), today);
            runtime.startProcessInstanceByKey(PROCESS, push.number());
        });
    }

    private static long key(TrainingPush push) {
        return Objects.requireNonNull(push.id());
    }
}
