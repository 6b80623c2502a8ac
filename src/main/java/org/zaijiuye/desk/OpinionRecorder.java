package org.zaijiuye.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.office.Posts;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
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

    /**
     * Writes the opinion down.
     *
     * @param post the group of the step, in which the user acts
     * @throws NotAllowed if they do not hold that post by the office's own records
     */
    public void enter(
            String handling,
            Hand hand,
            String step,
            String user,
            String post,
            String choice,
            @Nullable String reasonCode,
            String comment) {
        var written = opinions.enter(
                handling,
                hand + ":" + step,
                user,
                choice,
                reasonCode,
                new Encrypted(comment),
                LocalDateTime.now(clock),
                post);
        if (written == 0) {
            throw Posts.notHeld(post);
        }
    }
}
