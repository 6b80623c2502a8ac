package org.zaijiuye.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;

/** Writes down who said what at which step; {@code step} begins with the hand, which {@link SeparationOfDuties} reads. */
@Component
public class OpinionRecorder {

    private final Opinions opinions;
    private final Clock clock;

    OpinionRecorder(Opinions opinions, Clock clock) {
        this.opinions = opinions;
        this.clock = clock;
    }

    public void enter(
            String handling,
            Hand hand,
            String step,
            String user,
            String choice,
            @Nullable String reasonCode,
            String comment) {
        opinions.save(new Opinion(
                null,
                handling,
                hand + ":" + step,
                user,
                choice,
                reasonCode,
                new Encrypted(comment),
                LocalDateTime.now(clock)));
    }
}
