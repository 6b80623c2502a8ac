package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.shared.MessageName;

/** Takes it back that somebody wants to hear of courses: none is pushed, and nobody calls about those that were. */
@Service
class TrainingConsent {

    private final TrainingSubscriptions subscriptions;
    private final TrainingPushes pushes;
    private final LifecycleMessages messages;

    TrainingConsent(TrainingSubscriptions subscriptions, TrainingPushes pushes, LifecycleMessages messages) {
        this.subscriptions = subscriptions;
        this.pushes = pushes;
        this.messages = messages;
    }

    @Transactional
    public void withdraw(long person, LocalDate on) {
        subscriptions.stop(person, on);
        callNoMore(person);
    }

    void callNoMore(long person) {
        pushes.unphoned(person).forEach(push -> messages.send(MessageName.SERVICE_ENDED, push));
    }
}
