package org.zaijiuye.serve.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes it back that somebody wants to hear of posts: none is pushed, and nobody looks for any, until they ask again. */
@Service
class ReferralConsent {

    private final PushWishes wishes;
    private final Seekers seekers;
    private final ReferralTasks tasks;
    private final Clock clock;

    ReferralConsent(PushWishes wishes, Seekers seekers, ReferralTasks tasks, Clock clock) {
        this.wishes = wishes;
        this.seekers = seekers;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(long person) {
        if (wishes.refuse(person) == 0) {
            seekers.of(person)
                    .ifPresent(seeker -> wishes.save(
                            new PushWish(person, seeker.handling(), false, PushChannel.PORTAL, null, true)));
        }
        tasks.stop(person, LocalDate.now(clock));
    }
}
